import { type NianbaoRecord, recordSchema } from '../../src/record/schema.js';

const HOSTILE = [
  '=1+1',
  '+86 10 1234',
  '-2',
  '@SUM(A1)',
  '＝HYPERLINK("x")',
  '一行\n二行',
  'a,"b",c',
  "'=quoted",
  '𠮷野家、\u0001控制',
  '_x0041_ <b>&amp;</b>',
  ' 前后空格 ',
  '\t制表',
] as const;

/** Records that differ in everything that an export may trip over; the same for the same numbers. */
export function sampleRecords(count: number): readonly NianbaoRecord[] {
  return Array.from({ length: count }, (_, index) => sampleRecord(index));
}

/** One of them. */
export function sampleRecord(index: number): NianbaoRecord {
  const year = 2008 + (index % 15);
  const code = String(110100 + Math.floor(index / 15));
  const hostile = HOSTILE[index % HOSTILE.length] ?? '';
  const long = index === 3 ? '长'.repeat(40_000) : '';
  const known = index % 7 !== 5;
  const cell = (value: number | null, raw: string, unit: string | null = '件') => ({
    value,
    unit,
    status: value === null ? (raw === '' ? 'blank' : 'not_applicable') : 'number',
    raw,
    span: value === null ? null : [index, index + 2],
  });
  return recordSchema.parse({
    schema: 'nianbao/record@1',
    id: `${code}-${year}`,
    jurisdiction: known
      ? {
          code,
          name: `第${index}区`,
          level: 'county',
          path: [
            { code: '110000', name: '北京市' },
            { code: '110100', name: '市辖区' },
          ],
          valid_in_year: index % 3 === 0 ? null : index % 3 === 1,
          confidence: 0.5 + (index % 5) / 10,
          alternatives: [],
        }
      : null,
    issuer: known ? { name: `第${index}区人民政府`, kind: 'government' } : null,
    year,
    period: index % 4 === 0 ? null : { from: `${year}-01-01`, to: `${year}-12-31` },
    title: index % 5 === 0 ? null : `${hostile}年度报告`,
    published: index % 2 === 0 ? `${year + 1}-02-28` : null,
    signed: index % 6 === 0 ? '1999-12-31' : null,
    document: { index_number: hostile, document_number: null, source_name: '' },
    regime: '2014',
    sections: [
      {
        key: 'requests',
        also: ['fees'],
        level: 1,
        number: '三',
        heading: hostile,
        inferred: false,
        text: `收到申请${index}件。${long}`,
        span: [0, 10],
        children: [
          {
            key: 'fees',
            also: [],
            level: 2,
            number: null,
            heading: null,
            inferred: true,
            text: null,
            span: [5, 10],
            children: [],
          },
        ],
      },
    ],
    figures: Array.from({ length: index % 4 }, (_, at) => ({
      indicator: at === 0 ? 'requests.received' : 'fees.collected',
      value: at === 0 ? index : index / 3,
      unit: '件',
      qualifier: 'exact',
      low: index,
      high: null,
      stated_as: 'number',
      scope: 'total',
      scope_note: null,
      section: 'requests',
      evidence: { quote: `${hostile}${index}件`, span: [at, at + 4], source: 0 },
      rule: 'requests.received/received-count',
    })),
    indicators: {
      'requests.received': {
        value: index,
        low: index,
        high: null,
        status: 'number',
        from: 'figures[0]',
      },
      'fees.collected': { value: null, low: null, high: null, status: 'blank', from: 'tables' },
    },
    quantities: [],
    tables: {
      proactive: null,
      requests:
        index % 2 === 0
          ? {
              new: { natural_person: cell(index, String(index)), total: cell(null, '/') },
              denied: { state_secret: { total: cell(0.5, '0.5') } },
            }
          : null,
      remedies: null,
      statistics: index % 3 === 0 ? { 'requests.received': cell(index, `${index}件`) } : null,
      other: [
        {
          title: null,
          columns: ['本期'],
          rows: [
            {
              label: '收到申请',
              unit: null,
              code: null,
              indicator: null,
              cells: [cell(-3, '-3', null), cell(null, '', null)],
            },
          ],
        },
      ],
    },
    checks: [
      {
        rule: 'requests/balance',
        status: index % 2 === 0 ? 'fail' : 'pass',
        expected: 1,
        actual: index,
        severity: 'error',
        message: `${hostile}.`,
        operands: ['tables.requests.new.total'],
        verdict: null,
        suggestions: [],
      },
    ],
    text: null,
    removed: [],
    repairs: [],
    sources: [
      {
        path: `crawl/${index}.html`,
        url: index % 2 === 0 ? `http://example.test/${index}` : null,
        bytes: 1000 + index,
        sha256: index.toString(16).padStart(64, '0'),
        media_type: 'text/html',
        encoding: 'utf-8',
        encoding_from: 'detected',
        role: 'primary',
      },
    ],
    diagnostics: [
      { severity: 'warning', rule: 'identify/no-year', message: `${hostile}!`, span: null },
    ],
    tool: { name: 'nianbao', version: '0.1.0' },
  });
}
