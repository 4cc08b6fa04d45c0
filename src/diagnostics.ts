import type { Span } from './types.js';

export type Severity = 'error' | 'warning' | 'info';

/** The wording of one kind of diagnostic. */
export interface Definition<Args> {
  readonly severity: Severity;
  readonly message: (args: Args) => string;
  readonly help: string;
}

function define<Args = Record<never, never>>(definition: Definition<Args>): Definition<Args> {
  return definition;
}

/** Every diagnostic: `<stage>/<problem>`. Ids are public: never renamed, never reused. */
export const diagnosticDefinitions = {
  'input/missing': define<{ reason: string }>({
    severity: 'error',
    message: () => 'there is no such file or folder',
    help: 'Check the path. A link whose target is gone counts as missing, too.',
  }),
  'input/unreadable': define<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `it cannot be read: ${reason}`,
    help: 'Check the permissions of the file and of the folders above it.',
  }),
  'input/not-a-file': define<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `it is ${reason}, not a file`,
    help: 'Only files and folders are read. Pipe what it gives into the command and name the input -.',
  }),
  'input/no-files': define<{ reason: string }>({
    severity: 'error',
    message: () => 'the folder holds no files',
    help: 'Names that begin with a dot are passed over.',
  }),
  'input/link-loop': define<{ reason: string }>({
    severity: 'error',
    message: () => 'the link leads back to a folder that holds it',
    help: 'What the folder holds is read once; the link itself is passed over.',
  }),
  'input/broken-archive': define<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `the archive is broken here: ${reason}`,
    help: 'What could be read was read. Fetch the archive again, or repair it (zip -FF, gzrecover), for the rest.',
  }),
  'input/unpacks-too-large': define<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `it unpacks to ${reason}`,
    help: 'It was left out. If this really is one page, raise --max-bytes.',
  }),
  'input/member-name': define<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `its name in the archive ${reason}`,
    help: 'It was left out. Names of members are relative, lead downwards and are there once.',
  }),
  'input/bad-line': define<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `the line cannot be used: ${reason}`,
    help: 'Each line is one JSON object with "html" or "text", and "url", "path" and "content_type" where they are known.',
  }),
  'input/passed-over': define<{ reason: string }>({
    severity: 'info',
    message: ({ reason }) => `passed over: ${reason}`,
    help: 'Only successful responses with HTML or text are pages.',
  }),
  'batch/timeout': define<{ seconds: number }>({
    severity: 'error',
    message: ({ seconds }) => `it was given up after ${seconds} s`,
    help: 'No page takes that long: this is a bug. Please report it with the page; --timeout sets another limit.',
  }),
  'batch/crash': define<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `the worker that read it ended: ${reason}`,
    help: 'The other inputs are not affected. This is a bug: please report it with the page.',
  }),
  'decode/empty': define({
    severity: 'error',
    message: () => 'the input is empty',
    help: 'Nothing can be read from it. If the crawler stored the page elsewhere, give that file.',
  }),
  'decode/binary': define<{ what: string }>({
    severity: 'error',
    message: ({ what }) => `the input is ${what}, not HTML or text`,
    help: 'Convert it to HTML or text first (for PDF: pdftotext -layout), then give the result.',
  }),
  'decode/unknown-encoding': define<{ label: string }>({
    severity: 'error',
    message: ({ label }) => `the encoding "${label}" is not known`,
    help: 'Use a label of the WHATWG Encoding Standard, such as utf-8, gb18030, big5 or utf-16le.',
  }),
  'decode/label-contradicted': define<{ label: string; used: string }>({
    severity: 'info',
    message: ({ label, used }) => `the page says ${label}, its bytes are ${used}`,
    help: 'The bytes were believed. Give --encoding to decide otherwise.',
  }),
  'decode/lossy': define<{ count: number; encoding: string }>({
    severity: 'warning',
    message: ({ count, encoding }) => `${count} places do not decode as ${encoding}`,
    help: 'Characters were lost before the page was stored, or the encoding is wrong; try --encoding. Figures near such a place are doubtful.',
  }),
  'decode/mixed': define<{ encoding: string; places: number }>({
    severity: 'warning',
    message: ({ encoding, places }) =>
      `${places} stretches of this ${encoding} page are in another encoding`,
    help: 'They were read in the encoding that they are in. Places in the text count characters of what was read.',
  }),
  'decode/mojibake': define<{ takenFor: string; places: number }>({
    severity: 'warning',
    message: ({ takenFor, places }) =>
      `UTF-8 had been stored as if it were ${takenFor}, at ${places} places`,
    help: 'It was read as UTF-8 once more. Places in the text count characters of what was read.',
  }),
  'read/no-text': define({
    severity: 'error',
    message: () => 'the input has no visible text',
    help: 'The page may be filled in by a script, or hold only pictures or frames. Store the rendered page.',
  }),
  'read/too-large': define<{ bytes: number; limit: number }>({
    severity: 'error',
    message: ({ bytes, limit }) => `the input has ${bytes} bytes, more than the limit of ${limit}`,
    help: 'Raise --max-bytes if this really is one page.',
  }),
  'strip/not-a-report': define<{ what: string }>({
    severity: 'error',
    message: ({ what }) => `this is ${what}, not an annual report`,
    help: 'No record is made. If it is a report after all, its title and body are too damaged to tell.',
  }),
  'strip/body-in-frame': define<{ address: string }>({
    severity: 'warning',
    message: ({ address }) => `the page shows another one in a frame: ${address}`,
    help: 'The page itself has no body. The report may stand at that address: fetch it and read it by itself.',
  }),
  'segment/unknown-heading': define<{ heading: string }>({
    severity: 'info',
    message: ({ heading }) => `the heading "${heading}" is not known`,
    help: 'Its section is taken for overview. If officials use this wording, add it to tables/sections.ts.',
  }),
  'strip/spam': define<{ name: string; count: number }>({
    severity: 'warning',
    message: ({ name, count }) => `advertising for "${name}" stood in the text at ${count} places`,
    help: 'The page comes from a hijacked or mirrored site. The words were taken out; what they replaced is lost, and dates and names near them are doubtful.',
  }),
  'damage/lost-text': define<{ what: string; quote: string }>({
    severity: 'warning',
    message: ({ what, quote }) => `${what} at "${quote}"`,
    help: 'Something was lost before the page was stored, and what it was cannot be told. Figures in this line are doubtful.',
  }),
  'damage/more-lost-text': define<{ count: number }>({
    severity: 'warning',
    message: ({ count }) => `text was lost at ${count} more places`,
    help: 'The page is damaged from end to end: the first places are listed, and the figures of all of its lines are doubtful.',
  }),
  'damage/unclosed-bracket': define<{ quote: string }>({
    severity: 'info',
    message: ({ quote }) => `"${quote}" opens a bracket that nothing closes`,
    help: 'The rest of the bracket, and perhaps more, is missing: the sentence may be two that ran together.',
  }),
  'damage/more-unclosed-brackets': define<{ count: number }>({
    severity: 'info',
    message: ({ count }) => `${count} more lines open a bracket that nothing closes`,
    help: 'The first such lines are listed.',
  }),
  'extract/smaller-count': define<{ indicator: string; value: number }>({
    severity: 'info',
    message: ({ indicator, value }) =>
      `${indicator} is stated as ${value}, and as more in the same paragraph`,
    help: 'The larger count is taken for the whole and this one for a part of it. Look at the place: the report may contradict itself.',
  }),
  'extract/conflicting-figures': define<{ indicator: string; values: string }>({
    severity: 'warning',
    message: ({ indicator, values }) => `${indicator} is stated as ${values}`,
    help: 'These cannot all be true. All are kept as figures; the indicator has the one that the order of trust prefers and the status conflicting.',
  }),
  'identify/no-year': define({
    severity: 'warning',
    message: () => 'the covered year cannot be told',
    help: 'Neither title nor text names one year. Give it with --year.',
  }),
  'identify/year-disagreement': define<{
    year: number;
    chosen: string;
    other: number;
    against: string;
  }>({
    severity: 'warning',
    message: ({ year, chosen, other, against }) =>
      `the covered year is taken as ${year} (${chosen}), but ${other} stands in ${against}`,
    help: 'Period, title, preamble and running text are weighed in this order. Give --year to decide otherwise.',
  }),
  'identify/ambiguous-jurisdiction': define<{ name: string; places: string }>({
    severity: 'warning',
    message: ({ name, places }) => `${name} may be any of ${places}`,
    help: 'Nothing on the page tells them apart: no parent, area code or site code. Give the address of the page with --url.',
  }),
  'identify/unnamed-issuer': define<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `nothing names the body that calls itself ${name}`,
    help: 'The issuer has the name that the text gives it, and its kind.',
  }),
  'identify/place-from-address': define<{ name: string; host: string }>({
    severity: 'info',
    message: ({ name, host }) => `only ${host} tells that the place is ${name}`,
    help: 'The host spells the name in pinyin or by first letters. Nothing in the text contradicts it, and little confirms it.',
  }),
  'identify/doubtful-date': define<{ what: string; date: string; year: number }>({
    severity: 'warning',
    message: ({ what, date, year }) =>
      `the date of ${what}, ${date}, is too far from the covered year ${year} and is left out`,
    help: 'Mirrors and migrated sites print the date of the copy, not of the report.',
  }),
  'identify/after-fetch': define<{ what: string; found: string; fetched: string }>({
    severity: 'warning',
    message: ({ what, found, fetched }) =>
      `the ${what}, ${found}, is later than the page, which was fetched ${fetched}, and is left out`,
    help: 'Either the page has a wrong date or the crawl has: see fetched_at of the list, or the WARC-Date.',
  }),
  'identify/renamed': define<{ written: string; name: string; year: number }>({
    severity: 'info',
    message: ({ written, name, year }) => `${written} is ${name} as of ${year}`,
    help: 'The page uses a name of another year. See nianbao division for the years of both.',
  }),
  'identify/not-in-force': define<{ name: string; year: number }>({
    severity: 'warning',
    message: ({ name, year }) => `${name} did not stand under that name at the end of ${year}`,
    help: 'The place is kept as written. See nianbao division for what it was or became.',
  }),
  'identify/no-jurisdiction': define({
    severity: 'warning',
    message: () => 'it cannot be told whose report this is',
    help: 'No title, signature, contact or site name says it. Give the address of the page with --url.',
  }),
  'merge/copies-disagree': define<{ indicator: string; own: string; other: string }>({
    severity: 'warning',
    message: ({ indicator, own, other }) =>
      `${indicator} is ${other} in a copy and ${own} in the leading one`,
    help: 'The value of the leading copy is kept. Compare the two pages: one of them may be spoiled.',
  }),
  'tables/unreadable-cell': define<{ cell: string; raw: string }>({
    severity: 'warning',
    message: ({ cell, raw }) => `the cell ${cell} reads "${raw}", which is no number`,
    help: 'The cell is left out. Numbers, 无, / and - are read; words and several numbers in one cell are not.',
  }),
  'tables/uncertain-cells': define<{ label: string; raw: string }>({
    severity: 'warning',
    message: ({ label, raw }) => `the values "${raw}" of the row ${label} have no certain column`,
    help: 'Their number does not fit the columns, so none was filled in. Empty cells may have been lost when the table became text.',
  }),
  'tables/cell-twice': define<{ cell: string; raw: string; first: string }>({
    severity: 'warning',
    message: ({ cell, raw, first }) => `the cell ${cell} stands twice, as ${first} and as ${raw}`,
    help: 'The first was kept. The page may hold the table twice, or the table of another year.',
  }),
  'tables/not-as-text': define<{ kind: string; address: string }>({
    severity: 'warning',
    message: ({ kind, address }) => `the tables seem to be published as ${kind}: ${address}`,
    help: 'A standard table that the form requires is not in the text. Fetch the address and read the figures there.',
  }),
} as const;

type Definitions = typeof diagnosticDefinitions;
export type DiagnosticId = keyof Definitions;

/** Whether a text is the id of a diagnostic. */
export function isDiagnosticId(text: string): text is DiagnosticId {
  return Object.hasOwn(diagnosticDefinitions, text);
}

type ArgsOf<Id extends DiagnosticId> = Parameters<Definitions[Id]['message']>[0];

/** Something worth saying about an input: data alone, worded by `diagnosticDefinitions`. */
export interface Diagnostic {
  readonly id: DiagnosticId;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, unknown>>;
  readonly message: string;
  readonly span: Span | null;
}

/** Reports one diagnostic; a wrong id or wrong arguments do not compile. */
export type Report = <Id extends DiagnosticId>(
  id: Id,
  args: ArgsOf<Id>,
  span?: Span | null,
) => void;

/** A `Report` that collects into `into`. */
export function collect(into: Diagnostic[]): Report {
  return (id, args, span = null) => {
    const definition: Definition<typeof args> = diagnosticDefinitions[id] as never;
    into.push({
      id,
      severity: definition.severity,
      args: { ...args },
      message: definition.message(args),
      span,
    });
  };
}
