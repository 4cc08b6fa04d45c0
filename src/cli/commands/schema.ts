import type { Command } from 'commander';
import { z } from 'zod';
import { recordSchema } from '../../record/schema.js';
import { print } from '../print.js';
import type { Session } from '../session.js';

/** `nianbao schema`: the JSON Schema (2020-12) of the record. */
export function define(command: Command, { io }: Session): void {
  command.action(async () => {
    await print(io.stdout, `${JSON.stringify(z.toJSONSchema(recordSchema), null, 2)}\n`);
  });
}
