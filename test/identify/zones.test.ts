import { describe, expect, it } from 'vitest';
import { isInForce } from '../../src/divisions/division.js';
import { belongs, readPlaces } from '../../src/divisions/read-place.js';
import { loadTimeline } from '../../src/divisions/timeline.js';
import { findZone, hostDivisions, hostIn } from '../../src/identify/find-zone.js';
import { parseIssuer } from '../../src/identify/parse-issuer.js';
import { type ZoneKind, type ZoneRow, zones } from '../../src/tables/zones/index.js';

const FIRST_LIST = 2004;
const WORDS: Readonly<Record<ZoneKind, string>> = {
  economic: '经济技术开发区',
  'high-tech': '高新技术产业开发区',
  bonded: '综合保税区',
  border: '边境经济合作区',
  resort: '旅游度假区',
  named: '',
  district: '',
};

// 洋浦 stands in two tables: with the words of its kind and by its own name.
const sameHost = (found: ZoneRow | undefined, row: ZoneRow): boolean =>
  found?.hosts.at(-1)?.code === row.hosts.at(-1)?.code;

describe('the table of zones', () => {
  it('has every host in force in the year from which it hosts', () => {
    const { byCode } = loadTimeline();
    const missing = zones.flatMap(({ names, hosts }) =>
      hosts
        .filter(
          ({ code, from }) =>
            !byCode.get(code)?.some((division) => isInForce(division, Math.max(from, FIRST_LIST))),
        )
        .map(({ code }) => `${names[0]} ${code}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no zone twice within a kind', () => {
    const names = zones.flatMap((row) => row.names.map((name) => `${row.kind} ${name}`));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has the host of each zone in the place that its name begins with', () => {
    const outside = zones.flatMap(({ kind, names, hosts }) => {
      const [name = ''] = names;
      const named = readPlaces(name).filter(({ end, form }) => end > 2 || form === 'full');
      const fits = hostDivisions(hosts).some((host) =>
        named.some(({ division }) => belongs(host, division) || belongs(division, host)),
      );
      return kind === 'named' || named.length === 0 || fits ? [] : [name];
    });
    expect(outside).toEqual([]);
  });

  it('finds each zone by its name in full', () => {
    const lost = zones
      .filter(({ kind }) => kind !== 'named')
      .filter((row) => !sameHost(findZone(`${row.names[0]}${WORDS[row.kind]}管理委员会`)?.row, row))
      .map(({ names }) => names[0]);
    expect(lost).toEqual([]);
  });
});

describe('parseIssuer of a zone', () => {
  it.each([
    // [name, host in 2016, name of the zone]
    ['井冈山经济技术开发区管理委员会', '360800', '井冈山经济技术开发区'],
    ['吉安市井冈山经开区管委会', '360800', '吉安市井冈山经开区'],
    ['吉林高新技术产业开发区', '220200', '吉林高新技术产业开发区'],
    ['吉林省吉林经济技术开发区管委会', '220200', '吉林省吉林经济技术开发区'],
    ['北京亦庄经济技术开发区', '110000', '北京亦庄经济技术开发区'],
    ['浒墅关经开区党政办公室', '320505', '浒墅关经开区'],
    ['江苏浒墅关经开区', '320505', '江苏浒墅关经开区'],
    ['燕郊高新区管委会综合办公室', '131082', '燕郊高新区'],
    ['重庆两江新区管委会', '500000', '重庆两江新区'],
    ['伊宁边境经济合作区', '654002', '伊宁边境经济合作区'],
    ['昆明滇池国家旅游度假区管委会', '530100', '昆明滇池国家旅游度假区'],
    ['上海外高桥保税区', '310115', '上海外高桥保税区'],
    ['新疆生产建设兵团', '650000', '新疆生产建设兵团'],
    ['新疆生产建设兵团第八师石河子市', '659001', '新疆生产建设兵团第八师石河子市'],
    ['兵团第四师可克达拉市', '659008', '兵团第四师可克达拉市'],
    ['第十四师', '659009', '第十四师'],
    ['第八师一四三团', '659001', '第八师一四三团'],
    ['第一师阿拉尔市10团', '659002', '第一师阿拉尔市10团'],
    ['大兴安岭地区加格达奇区人民政府', '232700', '大兴安岭地区加格达奇区'],
    ['大柴旦行政委员会', '632800', '大柴旦行政委员会'],
  ])('%s lies in %s', (name, host, zone) => {
    const reading = parseIssuer(name);
    expect(reading?.kind).toBe('zone');
    expect(reading?.zone?.name).toBe(zone);
    const row = reading?.zone?.row ?? null;
    expect(row === null ? null : hostIn(row, 2016)?.code).toBe(host);
  });

  it.each([
    ['井冈山经开区财政局', 'department', '360800'],
    ['贵安新区湖潮乡', 'town', '520000'],
    ['第八师石河子市教育局', 'department', '659001'],
    ['新疆生产建设兵团教育局', 'department', '650000'],
  ])('%s is a %s in %s', (name, kind, host) => {
    const reading = parseIssuer(name);
    expect(reading?.kind).toBe(kind);
    expect(reading?.places.map(({ division }) => division.code)).toContain(host);
  });

  it.each([
    // a division, a place of that name elsewhere, a school, a stem behind another city
    ['曹妃甸区人民政府'],
    ['霍尔果斯市'],
    ['柳州市东部新区管委会'],
    ['长沙第一师范学校'],
    ['济南宁阳高新区'],
  ])('%s is none of the table', (name) => {
    expect(parseIssuer(name)?.zone?.row ?? null).toBeNull();
  });

  it('moves with its host', () => {
    const host = (name: string, year: number) => {
      const row = findZone(name)?.row;
      return row === undefined ? null : hostIn(row, year)?.code;
    };
    expect(host('第二师铁门关市', 2010)).toBe('652800');
    expect(host('第二师铁门关市', 2013)).toBe('659006');
    expect(host('深汕特别合作区', 2015)).toBe('441500');
    expect(host('深汕特别合作区', 2020)).toBe('440300');
  });
});
