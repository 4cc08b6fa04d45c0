import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const FIXTURES = join(ROOT, 'fixtures');

const date = z.iso.date();
const figure = z.looseObject({
  indicator: z.string(),
  value: z.number(),
  qualifier: z.string().default('exact'),
  evidence: z.string().optional(),
});

/** What a person read in a document: `null` is "the report does not say", a missing field is "not labelled". */
export const caseSchema = z.looseObject({
  file: z.string(),
  copies: z.array(z.string()).default([]),
  shows: z.string().optional(),
  from: z.string().optional(),
  is_report: z.boolean().default(true),
  jurisdiction: z.string().nullable().optional(),
  path: z.array(z.string()).nullable().optional(),
  level: z.string().nullable().optional(),
  kind: z.string().nullable().optional(),
  year: z.number().nullable().optional(),
  published: date.nullable().optional(),
  signed: date.nullable().optional(),
  regime: z.string().optional(),
  encoding: z.string().nullable().optional(),
  title: z.string().nullable().optional(),
  period: z.tuple([date, date]).nullable().optional(),
  removed: z.array(z.string()).default([]),
  once: z.array(z.string()).default([]),
  repairs: z.array(z.tuple([z.string(), z.string()])).default([]),
  sections: z
    .array(z.tuple([z.string(), z.string()]))
    .nullable()
    .optional(),
  figures: z.array(figure).nullable().optional(),
  optional: z.array(figure).nullable().default([]),
  absent: z.array(z.string()).nullable().default([]),
  indicators: z.record(z.string(), z.number().nullable()).default({}),
  tables: z.record(z.string(), z.record(z.string(), z.number().nullable())).nullable().default({}),
  checks: z
    .array(
      z.looseObject({
        rule: z.string(),
        status: z.string(),
        expected: z.number().nullable(),
        actual: z.number().nullable(),
      }),
    )
    .nullable()
    .default([]),
});
export type Case = z.infer<typeof caseSchema>;

/** A labelled document: its bytes and copies, and what a person read in it. */
export interface Labelled {
  readonly slug: string;
  readonly label: Case;
  /** Paths of the sources, the labelled one first. */
  readonly sources: readonly string[];
}

/** The fixtures in order of their names. */
export function loadFixtures(): readonly Labelled[] {
  return readdirSync(FIXTURES)
    .filter((slug) => existsSync(join(FIXTURES, slug, 'case.json')))
    .sort()
    .map(loadFixture);
}

/** One fixture by its slug. */
export function loadFixture(slug: string): Labelled {
  const label = readCase(join(FIXTURES, slug, 'case.json'));
  const sources = [label.file, ...label.copies].map((name) => join(FIXTURES, slug, name));
  return { slug, label, sources };
}

/** The labelled documents of a shared folder: labels in one folder, documents in another; empty where it is absent. */
export function loadShared(documents: string, labels: string): readonly Labelled[] {
  const folder = join(ROOT, '..', 'shared', labels);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const label = readCase(join(folder, name));
      return { slug: name, label, sources: [join(ROOT, '..', 'shared', documents, label.file)] };
    });
}

function readCase(path: string): Case {
  const parsed = caseSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
}
