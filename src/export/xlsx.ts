import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { type DeflateStream, openDeflate } from './deflate-stream.js';
import { openPartial, partialPath } from './partial-file.js';
import type { Exporter, Row, Table } from './table.js';
import { LAST_ROW, partsOf, SHEET_END, sheetStart, xlsxRow } from './xlsx-parts.js';
import { writeZip, type ZipMember } from './zip-file.js';

/** A member of the workbook, compressed into a file of its own: members of a zip follow one another, rows of the tables do not. */
interface Part {
  readonly write: DeflateStream['write'];
  readonly close: () => ZipMember;
  readonly remove: () => void;
}

interface Sheet {
  readonly name: string;
  readonly part: Part;
  rows: number;
}

/** A workbook with a sheet a table; a table longer than a sheet may be goes on in a further one. */
export function openXlsx(path: string, tables: readonly Table[]): Exporter {
  const output = openPartial(path);
  const sheets: Sheet[] = [];
  const parts: Part[] = [];
  let cut = 0;
  const openNext = (name: string): Part => {
    const part = openPart(name, `${partialPath(path)}.${parts.length}`);
    parts.push(part);
    return part;
  };
  const addRow = (sheet: Sheet, table: Table, row: Row | null): void => {
    sheet.rows++;
    const written = xlsxRow(table, sheet.rows, row);
    cut += written.cut;
    sheet.part.write(written.xml);
  };
  const openSheet = (table: Table, name: string): Sheet => {
    const part = openNext(`xl/worksheets/sheet${sheets.length + 1}.xml`);
    const sheet = { name, part, rows: 0 };
    sheets.push(sheet);
    part.write(sheetStart(table));
    addRow(sheet, table, null);
    return sheet;
  };
  const current = tables.map((table) => ({ table, sheet: openSheet(table, table.name), count: 1 }));
  const remove = (): void => {
    for (const part of parts) part.remove();
  };
  return {
    write: (index, row) => {
      const place = current[index];
      if (place === undefined) return;
      if (place.sheet.rows === LAST_ROW) {
        place.count++;
        place.sheet = openSheet(place.table, `${place.table.name}_${place.count}`);
      }
      addRow(place.sheet, place.table, row);
    },
    finish: () => {
      for (const { part } of sheets) part.write(SHEET_END);
      for (const { name, xml } of partsOf(sheets.map((sheet) => sheet.name))) {
        openNext(name).write(xml);
      }
      const members = parts.map((part) => part.close());
      // The list of contents comes first: readers tell the kind of a file from it.
      writeZip([...members.slice(sheets.length), ...members.slice(0, sheets.length)], output.write);
      output.commit();
      remove();
      const note = `${cut} texts are longer than a cell of a workbook may be and were cut there`;
      return Promise.resolve(cut > 0 ? [note] : []);
    },
    discard: () => {
      output.discard();
      remove();
    },
  };
}

function openPart(name: string, path: string): Part {
  const file = openSync(path, 'w');
  const stream = openDeflate((bytes) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  });
  let open = true;
  const shut = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write: stream.write,
    close: () => {
      const totals = stream.finish();
      shut();
      return { name, path, ...totals };
    },
    remove: () => {
      shut();
      rmSync(path, { force: true });
    },
  };
}
