import { checkRules } from '../../tables/checks.js';
import { VERSION } from '../../version.js';
import { type Finding, withStatus } from './finding.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const RESERVED = /[^A-Za-z0-9\-._~/]/gu;

/** Failing rules as a SARIF 2.1.0 log, with every rule described. */
export function formatSarif(findings: readonly Finding[]): string {
  const rules = checkRules.map(({ id, formula, severity, why }) => ({
    id,
    shortDescription: { text: formula },
    fullDescription: { text: why },
    defaultConfiguration: { level: severity },
  }));
  const index = new Map(rules.map(({ id }, at) => [id, at] as const));
  const results = withStatus(findings, 'fail').map((finding) => resultOf(finding, index));
  const driver = { name: 'nianbao', version: VERSION, semanticVersion: VERSION, rules };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function resultOf(
  { path, report, check, span }: Finding,
  index: ReadonlyMap<string, number>,
): object {
  const region =
    span === null ? {} : { region: { charOffset: span[0], charLength: span[1] - span[0] } };
  const uri = path.replaceAll('\\', '/').replace(RESERVED, encodeURIComponent);
  const ruleIndex = index.get(check.rule);
  return {
    ruleId: check.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: check.severity,
    message: { text: `${report}: ${check.message}` },
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...region } }],
    properties: {
      report,
      expected: check.expected,
      actual: check.actual,
      verdict: check.verdict,
      operands: check.operands,
      suggestions: check.suggestions,
    },
  };
}
