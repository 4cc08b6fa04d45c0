import { parseCell } from './parse-cell.js';
import type { Piece } from './pieces.js';

const WORD = /[^\s|]+/gu;
const GLUED =
  /^(?<label>.*[\p{Script=Han})）”》:])(?<value>[+-]?\d[\d,]*(?:\.\d+)?(?:万?元|[条件次篇个人份期]|人次)?)$/u;
/** A change with its sign stands between two numbers: 6增加70, 2648-18538. */
const GLUED_CHANGE = /^(?<label>.*[\p{Script=Han})）”》:])(?<value>\d+(?:[+-]|增加?|减少?)\d+)$/u;
const DASHED_PAGE =
  /^(?:[-—–－]+\s*\d{1,3}\s*[-—–－]+|第\s*\d+\s*页(?:\s*[,/]?\s*共\s*\d+\s*页)?|\d+\s*\/\s*\d+)$/u;
const DATE_OR_TIME = /^\d{4}([-/.])\d{1,2}\1\d{1,2}|^\d{1,2}:\d{2}/u;

function piece(kind: Piece['kind'], text: string, block: number, start: number): Piece {
  const end = start + text.length;
  return { kind, text, block, start, end, lastBlock: block, span: null, header: '', spread: 1 };
}

/** Whether a line is a page number or a rule of dashes, which may stand inside a table. */
export function isPageMark(text: string): boolean {
  return DASHED_PAGE.test(text.trim());
}

/** Splits a running line into labels and values at its white space and pipes, and a number glued to a label. */
export function splitLine(text: string, block: number): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const start = match.index;
    if (isValue(word)) {
      pieces.push(piece('value', word, block, start));
      continue;
    }
    const glued = (GLUED_CHANGE.exec(word) ?? GLUED.exec(word))?.groups;
    const label = glued?.['label'] ?? '';
    const value = glued?.['value'] ?? '';
    if (glued !== undefined && !ENDS_IN_CLAUSE.test(label)) {
      pieces.push(piece('label', label, block, start));
      pieces.push(piece('value', value, block, start + label.length));
    } else {
      pieces.push(piece('label', word, block, start));
    }
  }
  return pieces;
}

/** A label that still waits for a unit or a name: 计1条 inside brackets, 第20条. */
const ENDS_IN_CLAUSE = /(?:第|(?<![总合小])计|[,，][^,，)）]*)$/u;

function isValue(word: string): boolean {
  return !DATE_OR_TIME.test(word) && parseCell(word) !== null;
}
