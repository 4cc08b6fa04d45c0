/** Counties, so that most reports of a corpus are records of their own. */
const PLACES =
  '桃江县 霍邱县 新昌县 永靖县 蓝山县 彝良县 会昌县 通榆县 临城县 阳原县 左权县 平鲁区 清徐县 古县 隰县 宁城县'.split(
    ' ',
  );

/** A report of a few sentences; the same for the same number. */
export function shortReport(index: number): string {
  const place = PLACES[index % PLACES.length] ?? '';
  const year = 2008 + (Math.floor(index / PLACES.length) % 11);
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${place}${year}年政府信息公开工作年度报告</title></head><body>
<h1>${place}${year}年政府信息公开工作年度报告</h1>
<p>根据《中华人民共和国政府信息公开条例》的规定，由${place}人民政府办公室编制本报告。本报告所列数据的统计期限自${year}年1月1日起至12月31日止。</p>
<h2>一、概述</h2><p>${year}年，全县各级行政机关认真贯彻落实条例，扎实推进政府信息公开工作，第${index}号文件下发后，各单位明确了责任。</p>
<h2>二、主动公开政府信息情况</h2><p>全年主动公开政府信息${1000 + index}条，其中通过政府网站公开${500 + index}条。</p>
<h2>三、依申请公开政府信息情况</h2><p>全年受理政府信息公开申请${index % 50}件，全部按时答复。</p>
<h2>四、收费及减免情况</h2><p>未收取任何费用。</p>
<h2>五、行政复议和行政诉讼情况</h2><p>未发生因政府信息公开引起的行政复议和行政诉讼。</p>
</body></html>`;
}
