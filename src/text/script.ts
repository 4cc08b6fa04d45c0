import { createRequire } from 'node:module';
import { type Edit, editMapped, type MappedText } from './mapped-text.js';

/** Characters that occur in traditional text alone and are common in these reports: one of them in a line is enough to convert it. */
const TRADITIONAL =
  '個們來時國為會說對關開無過還進發現點經學實體總與業東車馬長門問間電話網頁設計處報導務區縣鎮鄉這應當從後裡麼將給紀約級終統維編縮練績續繼聯聲職聽華蘇號術補裝製複見規視覺親觀訂訊討訓記訪許訴診證評詞試該詳認誤請諮論諸謝識議護讀變讓責財貧貨販質費資賠賣贊趕跡軍軟較載輔輕輸轄轉辦農運達違遠適選遺邊鄰醫釋針錄鏈鐵鑒閉閱陣陽際隊險隨難靈響項順須預領頭題類顧風飛飯館駐驗魚齊龍億儀傳傷僅價優儲兒內兩冊凍劃則創勞動勢協單卻參雙嗎員啟嚴團園圍圖圓場塊壓壞奪寶寫寬審屆屬島師幣帶幫幾庫廠廣廢廳張強彈徵徹恆態慣憲懷戰戲戶採掃損擇據擊擔擬擴擾攜敗敵數斷於暫暢條極構標樣樓樞機檢歐歡歲歷殘殺毀氣決沒況淨減湯準滅滿漢潔濟濤濱災煙營爭爾狀獎獨獲環產畫異療監盤眾確碼礦禮種稅稱積穩競筆節範築簡糧純紙細組結絕綠綜線緊縣羅義習聖聞肅腦膚臨舉舊藝莊藥蘭虛衛裏餘';

/** One byte a code unit: 1 for the characters above. */
export const isTraditional: Uint8Array = new Uint8Array(0x10000);
for (let index = 0; index < TRADITIONAL.length; index++) {
  isTraditional[TRADITIONAL.charCodeAt(index)] = 1;
}

/** Whether a text has traditional characters. */
export function hasTraditional(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (isTraditional[text.charCodeAt(index)] === 1) return true;
  }
  return false;
}

interface OpenccPackage {
  readonly Converter: (options: { from: string; to: string }) => (text: string) => string;
}
let converter: ((text: string) => string) | null = null;

/** The converter of opencc-js, loaded on first use: its dictionaries take a while. */
function loadConverter(): (text: string) => string {
  const require: (id: string) => OpenccPackage = createRequire(import.meta.url);
  return require('opencc-js/t2cn').Converter({ from: 't', to: 'cn' });
}

/** A text in simplified script; its offsets stay true. */
export function toSimplified(mapped: MappedText): MappedText {
  if (!hasTraditional(mapped.text)) return mapped;
  converter ??= loadConverter();
  const simplified = converter(mapped.text);
  if (simplified.length === mapped.text.length) return { text: simplified, runs: mapped.runs };
  return editMapped(mapped, characterEdits(mapped.text, converter));
}

/** Conversion character by character, where a phrase changed its length. */
function characterEdits(text: string, convert: (text: string) => string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const character of text) {
    const by = convert(character);
    if (by !== character) edits.push({ start: at, end: at + character.length, by });
    at += character.length;
  }
  return edits;
}
