import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/cli/print-diagnostic.js';
import { collect, type Diagnostic, diagnosticDefinitions } from '../../src/diagnostics.js';

function lossy(start: number, end: number): Diagnostic {
  const into: Diagnostic[] = [];
  collect(into)('decode/lossy', { count: 1, encoding: 'gb18030' }, { start, end });
  const [first] = into;
  if (first === undefined) throw new Error('nothing was collected');
  return first;
}

const HELP = `  help: ${diagnosticDefinitions['decode/lossy'].help}`;

describe('formatDiagnostic', () => {
  it('shows place, line, carets by display width and help', () => {
    const text = '<p>\n全市公开34606条，增长6.0%。\n</p>';
    const start = text.indexOf('34606');
    expect(formatDiagnostic(lossy(start, start + 6), { path: 'a.html', text })).toBe(
      [
        'a.html:2:5 warning decode/lossy',
        '  1 places do not decode as gb18030',
        '  2 | 全市公开34606条，增长6.0%。',
        '    |         ^^^^^^^',
        HELP,
      ].join('\n'),
    );
  });

  it('cuts a long line around the place', () => {
    const text = `${'前'.repeat(200)}错${'后'.repeat(200)}`;
    const [, , line, carets] = formatDiagnostic(lossy(200, 201), { path: 'a', text }).split('\n');
    expect(line).toBe(`  1 | …${'前'.repeat(48)}错${'后'.repeat(48)}…`);
    expect(carets).toBe(`    | ${' '.repeat(97)}^^`);
  });

  it('lets no control character through, in the path neither', () => {
    const text = '坏\u001b[2J字';
    const out = formatDiagnostic(lossy(1, 2), { path: 'a\u0007.html', text });
    expect(out.split('\n').slice(0, 4)).toEqual([
      'a\\u{7}.html:1:2 warning decode/lossy',
      '  1 places do not decode as gb18030',
      '  1 | 坏\\u{1b}[2J字',
      '    |   ^^^^^^',
    ]);
  });

  it('stays with one line for a place that goes on over several', () => {
    const text = '一二\n三四';
    const out = formatDiagnostic(lossy(1, 5), { path: 'a', text });
    expect(out.split('\n')[3]).toBe('    |   ^^');
  });

  it('prints message and help alone where there is no text', () => {
    expect(formatDiagnostic(lossy(0, 1), { path: 'a.html' })).toBe(
      ['a.html warning decode/lossy', '  1 places do not decode as gb18030', HELP].join('\n'),
    );
  });
});
