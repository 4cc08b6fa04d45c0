import { describe, expect, it } from 'vitest';
import { readTitleIssuer } from '../../src/identify/name-sources.js';
import { parseIssuer } from '../../src/identify/parse-issuer.js';
import { issuerKinds } from '../../src/tables/issuer-kinds.js';

describe('issuer kinds', () => {
  const firstOf = (text: string) => issuerKinds.find(({ pattern }) => pattern.test(text))?.id;

  it.each(issuerKinds)('$id claims its examples first and leaves the near misses', (row) => {
    expect(row.matches.filter((text) => firstOf(text) !== row.id)).toEqual([]);
    expect(row.rejects.filter((text) => firstOf(text) === row.id)).toEqual([]);
  });
});

// [title, kind, codes of the place, what stands after the place or the town or zone]
const TITLES: readonly (readonly [string, string, string, string])[] = [
  ['北京市朝阳区人民法院2019年政府信息公开工作年度报告', 'department', '110105', '人民法院'],
  ['2020年度合肥市庐阳区杏林街道政府信息公开年度报告', 'town', '340103', '杏林街道'],
  ['云南省红河州元阳县新街镇2015年政府信息公开年报', 'town', '532528', '新街镇'],
  ['东莞市虎门镇2018年政府信息公开工作年度报告', 'town', '441900', '虎门镇'],
  ['灰山港镇2013年政府信息公开年度报告', 'town', '', '灰山港镇'],
  [
    '黔南州卫生和计划生育委员会2016年政府信息公开年度报告',
    'department',
    '522700',
    '卫生和计划生育委员会',
  ],
  [
    '阿里地区行政公署办公室2012年政府信息公开工作年度报告',
    'department',
    '542500',
    '行政公署办公室',
  ],
  ['国家统计局桃江调查队2018年政府信息公开工作年度报告', 'department', '430922', '调查队'],
  ['广州开发区2018年政府信息公开年度报告', 'zone', '440100', '广州开发区'],
  ['昆明滇池国家旅游度假区2018年政府信息公开年度报告', 'zone', '530100', '昆明滇池国家旅游度假区'],
  ['桃江县自来水公司2021年信息公开年度报告', 'institution', '430922', '自来水公司'],
  ['县人民政府办公室2013年政府信息公开年度报告', 'department', '', '人民政府办公室'],
  ['桃江县关于2013年度政府信息公开工作情况的报告', 'government', '430922', ''],
  ['和顺县2013年政府信息公开年度报告', 'government', '140723', ''],
  ['枣庄市中区2013年政府信息公开年度报告', 'government', '370402', ''],
  // a court's own word for its openness, a school year, a trade zone, a branch and an office of national bodies
  ['合肥市包河区人民检察院2016年检务信息公开工作年度报告', 'department', '340111', '人民检察院'],
  ['安徽师范大学2013-2014学年信息公开年度报告', 'institution', '340000', '师范大学'],
  [
    '中国(湖北)自由贸易试验区武汉片区管委会2018年政府信息公开年度报告',
    'zone',
    '420100',
    '中国(湖北)自由贸易试验区武汉片区',
  ],
  [
    '中国(上海)自由贸易试验区管理委员会2015年政府信息公开年度报告',
    'zone',
    '310000',
    '中国(上海)自由贸易试验区',
  ],
  ['中国人民银行武汉分行2016年政府信息公开工作年度报告', 'department', '420100', '分行'],
  ['国家能源局浙江监管办公室2018年政府信息公开年度报告', 'department', '330000', '监管办公室'],
  ['中国证券监督管理委员会山东监管局2016年信息公开年度报告', 'department', '370000', '监管局'],
  ['神农架林区2018年政府信息公开工作年度报告', 'government', '429021', ''],
];

describe('readTitleIssuer', () => {
  it.each(TITLES)('%s: %s of %s', (title, kind, codes, inner) => {
    const reading = readTitleIssuer(title);
    expect(reading?.kind).toBe(kind);
    const places = new Set(reading?.places.map(({ division }) => division.code));
    expect([...places].join()).toBe(codes);
    expect(reading?.town ?? reading?.zone?.name ?? reading?.body).toBe(inner);
  });

  it.each([
    '2013年政府信息公开工作年度报告',
    '关于做好政府信息公开年度报告',
    '金赢官网2013年政府信息公开年度报告',
  ])('finds no issuer in %s', (title) => {
    expect(readTitleIssuer(title)).toBeNull();
  });
});

describe('parseIssuer', () => {
  it.each(['财政部', '国务院国资委', '中国证监会', '国家税务总局', '最高人民检察院'])(
    'takes %s for a body of the state',
    (name) => {
      expect(parseIssuer(name)).toMatchObject({ national: true, kind: 'department', places: [] });
    },
  );

  it.each([
    // a branch in a place, a county bureau, a park, a bank's branch
    ['国家税务总局桃江县税务局'],
    ['桃江县财政局'],
    ['桃江县国家森林公园管理处'],
  ])('does not take %s for one', (name) => {
    expect(parseIssuer(name)?.national).toBe(false);
  });

  it.each(['国家海洋局北海分局', '审计署驻哈尔滨特派员办事处'])(
    'leaves %s, which watches over several provinces, to the state',
    (name) => {
      expect(parseIssuer(name)).toMatchObject({ national: true, places: [] });
    },
  );

  it('reads no body in the name of a site', () => {
    expect(parseIssuer('益阳市人民政府门户网站')).toBeNull();
  });

  it.each(['各乡镇', '全年', '政府信息', '领导', '', '市'])('reads nothing in %j', (text) => {
    expect(parseIssuer(text)?.places ?? []).toEqual([]);
    expect(parseIssuer(text)?.town ?? null).toBeNull();
  });
});
