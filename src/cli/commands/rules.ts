import { type Command, Option } from 'commander';
import { type CheckRule, checkRules } from '../../tables/checks.js';
import { print } from '../print.js';
import { type Session, UsageError } from '../session.js';

/** `nianbao rules`: every consistency rule with its formula and where it comes from. */
export function define(command: Command, { io }: Session): void {
  command
    .argument('[ids...]', 'rules or families (requests, statistics …); all without any')
    .addOption(
      new Option('--format <format>', 'how it is written')
        .choices(['text', 'json'])
        .default('text'),
    )
    .action(async (ids: readonly string[], { format }: { readonly format: string }) => {
      const rules = ids.length === 0 ? checkRules : ids.flatMap(rulesOf);
      const text =
        format === 'json'
          ? JSON.stringify(rules.map(plain), null, 2)
          : rules.map(describe).join('\n\n');
      await print(io.stdout, `${text}\n`);
    });
}

function rulesOf(id: string): CheckRule[] {
  const found = checkRules.filter((rule) => rule.id === id || rule.id.startsWith(`${id}/`));
  if (found.length === 0) throw new UsageError(`there is no rule or family "${id}"`);
  return found;
}

function plain({ id, formula, relation, severity, why }: CheckRule): CheckRule {
  return { id, formula, relation, severity, why };
}

function describe({ id, formula, severity, why }: CheckRule): string {
  return `${id} (${severity})\n  ${formula}\n  ${why}`;
}
