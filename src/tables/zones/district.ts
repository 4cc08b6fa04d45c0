import { type ZoneRow, zonesOf } from './zone.js';

const row = zonesOf('district', '省级人民政府设立, 未列入民政部行政区划');

/** Districts with a government or an administrative committee that the Ministry of Civil Affairs lists under no code. */
export const unlistedDistricts: readonly ZoneRow[] = [
  row('加格达奇区', '232700', 2004),
  row('松岭区', '232700', 2004),
  row('新林区', '232700', 2004),
  row('呼中区', '232700', 2004),
  row('雄关区', '620200', 2009),
  row('镜铁区', '620200', 2009),
  row('大柴旦行政委员会', '632800', 2004, ['大柴旦行委']),
  row('冷湖行政委员会', '632800', 2004, ['冷湖行委']),
  row('茫崖行政委员会', '632800', 2004, ['茫崖行委']),
];
