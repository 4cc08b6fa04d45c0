import type { Column, Row, Table, Value } from './table.js';

/** Rows of a sheet: the limit of the format. */
export const LAST_ROW = 1_048_576;
/** UTF-16 units of a cell: the limit of the format. */
const CELL_LIMIT = 32_767;
const DAY = 86_400_000;
/** Day 0 of a workbook; with 1900 taken for a leap year, days from March 1900 on count from here. */
const EPOCH = Date.UTC(1899, 11, 30);
const BOLD = 1;
const DATE = 2;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What XML cannot hold, and what the format would take for its own escapes (ECMA-376, ST_Xstring). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is after
const ESCAPED = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What a sheet begins with: its first row stays in view. */
export function sheetStart({ columns }: Table): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = columns.map((column, index) => {
    const at = index + 1;
    return `<col min="${at}" max="${at}" width="${widthOf(column)}" customWidth="1"/>`;
  });
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}` +
    `</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  );
}

/** What a sheet ends with. */
export const SHEET_END = '</sheetData></worksheet>';

function widthOf({ name, type }: Column): number {
  return type === 'string' ? 24 : Math.max(11, Math.min(name.length + 2, 24));
}

/** A row as XML, the column names for null; `cut` counts the texts that are too long for a cell. */
export function xlsxRow(
  table: Table,
  number: number,
  row: Row | null,
): { xml: string; cut: number } {
  let xml = `<row r="${number}">`;
  let cut = 0;
  for (const [index, column] of table.columns.entries()) {
    const at = `r="${columnLetters(index)}${number}"`;
    if (row === null) xml += textCell(`${at} s="${BOLD}"`, column.name);
    else {
      const value = row[index] ?? null;
      xml += cellOf(at, column, value);
      if (typeof value === 'string' && value.length > CELL_LIMIT) cut++;
    }
  }
  return { xml: `${xml}</row>`, cut };
}

function cellOf(at: string, { type }: Column, value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (type === 'date') return `<c ${at} s="${DATE}"><v>${dayOf(value)}</v></c>`;
  return textCell(at, value);
}

function dayOf(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY;
}

function textCell(at: string, text: string): string {
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(shorten(text))}</t></is></c>`;
}

/** As much of a text as a cell takes, whole characters only. */
function shorten(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  const last = text.charCodeAt(CELL_LIMIT - 2);
  const end = last >= 0xd800 && last <= 0xdbff ? CELL_LIMIT - 2 : CELL_LIMIT - 1;
  return `${text.slice(0, end)}…`;
}

function escapeXml(text: string): string {
  return text.replace(ESCAPED, (character) => {
    const code = character.charCodeAt(0);
    return NAMED[character] ?? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

const LETTERS: string[] = [];

/** A, B, … Z, AA, AB … */
function columnLetters(index: number): string {
  const known = LETTERS[index];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  LETTERS[index] = letters;
  return letters;
}

/** The parts of a workbook beside its sheets. */
export function partsOf(sheets: readonly string[]): readonly { name: string; xml: string }[] {
  const each = (part: (name: string, number: number) => string): string =>
    sheets.map((name, index) => part(name, index + 1)).join('');
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (content: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
  const contents = [
    {
      name: '[Content_Types].xml',
      xml:
        `<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>` +
        override('workbook.xml', 'sheet.main') +
        override('styles.xml', 'styles') +
        each((_, number) => override(`worksheets/sheet${number}.xml`, 'worksheet')) +
        '</Types>',
    },
    { name: '_rels/.rels', xml: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      xml: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each(
        (name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`,
      )}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      xml: relations(
        each((_, number) =>
          relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`),
        ) + relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/styles.xml', xml: STYLES },
  ];
  return contents.map(({ name, xml }) => ({ name, xml: DECLARATION + xml }));
}

/** Cell formats: 0 plain, 1 bold, 2 a date. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
