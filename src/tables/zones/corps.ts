import { movedZone, type ZoneRow } from './zone.js';

const SOURCE = '师市合一: 国务院批准的县级市, before them the prefecture that the division lies in';

const corps = (
  number: string,
  others: readonly string[],
  ...hosts: readonly (readonly [number, string])[]
): ZoneRow => movedZone(SOURCE, [`第${number}师`, ...others], ...hosts);

/** The divisions of 新疆生产建设兵团 with the city that each runs; longer numbers first, the corps itself last. */
export const corpsZones: readonly ZoneRow[] = [
  corps('十四', ['农十四师'], [2004, '653200'], [2016, '659009']),
  corps('十三', ['农十三师'], [2004, '652200'], [2021, '659011']),
  corps('十二', ['农十二师'], [2004, '650100']),
  corps('十一', ['建工师', '建筑工程师'], [2004, '650100']),
  corps('十', ['农十师'], [2004, '654300'], [2011, '659005']),
  corps('一', ['农一师'], [2004, '659002']),
  corps('二', ['农二师'], [2004, '652800'], [2012, '659006']),
  corps('三', ['农三师'], [2004, '659003']),
  corps('四', ['农四师'], [2004, '654000'], [2015, '659008']),
  corps('五', ['农五师'], [2004, '652700'], [2014, '659007']),
  corps('六', ['农六师'], [2004, '659004']),
  corps('七', ['农七师'], [2004, '650000'], [2019, '659010']),
  corps('八', ['农八师'], [2004, '659001']),
  corps('九', ['农九师'], [2004, '654200'], [2023, '659012']),
  movedZone('中央直属', ['新疆生产建设兵团', '生产建设兵团', '新疆兵团'], [2004, '650000']),
];
