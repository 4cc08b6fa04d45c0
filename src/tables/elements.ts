/** What an element means for reading lines. Elements not listed are inline. */
export type ElementRole = 'container' | 'line' | 'cell' | 'row' | 'table' | 'break' | 'control';

const ROLES: Readonly<Record<ElementRole, string>> = {
  container:
    'html body frameset div section article main header footer nav aside form fieldset ul ol dl center blockquote figure details map menu noscript template select datalist object video audio dir iframe noembed noframes',
  line: 'p h1 h2 h3 h4 h5 h6 li dt dd caption legend address pre summary figcaption head tbody thead tfoot marquee optgroup',
  cell: 'td th',
  row: 'tr',
  table: 'table',
  break: 'br hr',
  control: 'option button textarea',
};

/** Roles by element name. */
export const elementRoles: ReadonlyMap<string, ElementRole> = new Map(
  (['container', 'line', 'cell', 'row', 'table', 'break', 'control'] as const).flatMap((role) =>
    ROLES[role].split(' ').map((name) => [name, role] as const),
  ),
);

/** Elements whose content a browser does not show on the page. */
export const unseenElements: ReadonlySet<string> = new Set([
  'noscript',
  'template',
  'datalist',
  'object',
  'video',
  'audio',
  'iframe',
  'noembed',
]);

/** Elements whose content is code, not text. */
export const codeElements: ReadonlySet<string> = new Set(['script', 'style']);
