import { type Finding, withStatus } from './finding.js';

/** Characters that end a command or a property of a workflow command. */
const DATA = /[%\r\n]/gu;
const PROPERTY = /[%\r\n:,]/gu;

/** Failing rules as workflow commands, which GitHub shows beside the file. */
export function formatGithub(findings: readonly Finding[]): string {
  return withStatus(findings, 'fail')
    .map(({ path, report, check, place }) => {
      const at = place === null ? '' : `,line=${place.line},col=${place.column}`;
      const { rule, severity, message } = check;
      const title = escapeWith(PROPERTY, rule);
      const file = escapeWith(PROPERTY, path);
      return `::${severity} file=${file}${at},title=${title}::${escapeWith(DATA, `${report}: ${message}`)}\n`;
    })
    .join('');
}

function escapeWith(pattern: RegExp, text: string): string {
  return text.replace(
    pattern,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
