/** The spelling of a place's name in hosts where it is not what a dictionary reads. */
export interface SpellingRow {
  /** The name without 省, 市, 县 and the like. */
  readonly name: string;
  readonly spelling: string;
  readonly why: string;
}

export const spellings: readonly SpellingRow[] = [
  { name: '陕西', spelling: 'shaan xi', why: 'Spelled so beside 山西 (GB/T 2260).' },
  { name: '乐清', spelling: 'yue qing', why: 'Read yuè in this name.' },
  { name: '歙', spelling: 'she', why: 'Read shè in this name.' },
  { name: '歙县', spelling: 'she xian', why: 'Read shè in this name.' },
  { name: '哈尔滨', spelling: 'ha er bin', why: 'The spelling of its host; GB/T 2260 has Harbin.' },
  { name: '大埔', spelling: 'da bu', why: 'Read bù in this name.' },
  { name: '黄陂', spelling: 'huang pi', why: 'Read pí in this name.' },
  { name: '繁峙', spelling: 'fan shi', why: 'Read shì in this name.' },
  { name: '牟平', spelling: 'mu ping', why: 'Read mù in this name.' },
  { name: '枞阳', spelling: 'zong yang', why: 'Read zōng in this name.' },
];
