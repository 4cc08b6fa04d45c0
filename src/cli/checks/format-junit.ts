import { type Finding, withStatus } from './finding.js';

/** Characters that XML 1.0 has no way to write. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const SPECIAL = /[&<>"\t\n\r]/gu;

/** All rules of all reports as JUnit XML, as far as the schema of Jenkins goes: a suite a report, a case a rule; a rule that cannot be assessed is skipped. */
export function formatJunit(findings: readonly Finding[]): string {
  const suites = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = `${finding.path} ${finding.report}`;
    const suite = suites.get(name);
    if (suite === undefined) suites.set(name, [finding]);
    else suite.push(finding);
  }
  const body = [...suites].map(([name, suite]) => formatSuite(name, suite)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="nianbao check"${countsOf(findings)}>\n${body}</testsuites>\n`;
}

function formatSuite(name: string, suite: readonly Finding[]): string {
  const cases = suite.map(formatCase).join('');
  const skipped = withStatus(suite, 'not_assessable').length;
  return `  <testsuite name="${quote(name)}"${countsOf(suite)} skipped="${skipped}">\n${cases}  </testsuite>\n`;
}

function countsOf(findings: readonly Finding[]): string {
  return ` tests="${findings.length}" failures="${withStatus(findings, 'fail').length}" errors="0" time="0"`;
}

function formatCase({ check }: Finding): string {
  const { rule, status, severity, message } = check;
  const head = `    <testcase classname="${quote(rule)}" name="${quote(message)}" time="0"`;
  if (status === 'pass') return `${head}/>\n`;
  if (status === 'not_assessable')
    return `${head}><skipped>${quote(message)}</skipped></testcase>\n`;
  const hints = check.suggestions.map(
    ({ cell, value, why }) => `perhaps ${cell} = ${value} (${why})`,
  );
  const text = quote([message, ...hints].join('\n'));
  return `${head}><failure type="${severity}" message="${quote(message)}">${text}</failure></testcase>\n`;
}

function quote(text: string): string {
  return text.replace(FORBIDDEN, '\u{fffd}').replace(SPECIAL, (sign) => `&#${sign.charCodeAt(0)};`);
}
