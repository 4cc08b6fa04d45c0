import { describe, expect, it } from 'vitest';
import { resolveDivision } from '../../src/divisions/index.js';

// [name, year, hints, code, name in that year, valid]
const DECIDED: readonly (readonly [string, number, string[], string, string, boolean])[] = [
  // a short name, a full name, a full path, a path of short names
  ['桃江', 2013, [], '430922', '桃江县', true],
  ['桃江县', 2013, [], '430922', '桃江县', true],
  ['湖南省益阳市桃江县', 2013, [], '430922', '桃江县', true],
  ['湖南桃江', 2013, [], '430922', '桃江县', true],
  // a government's name, traditional script, a radical look-alike, spaced
  ['桃江縣人民政府', 2013, [], '430922', '桃江县', true],
  ['延慶縣', 2010, [], '110229', '延庆县', true],
  ['⻄乡塘区', 2014, [], '450107', '西乡塘区', true],
  ['琼 海 市', 2014, [], '469002', '琼海市', true],
  // one name, several places: the parents decide, in any form
  ['鼓楼区', 2015, ['南京市'], '320106', '鼓楼区', true],
  ['鼓楼区', 2015, ['福建'], '350102', '鼓楼区', true],
  ['市中区', 2015, ['山东省', '枣庄市'], '370402', '市中区', true],
  ['枣庄市中区', 2015, [], '370402', '市中区', true],
  ['长治市城区', 2010, [], '140402', '城区', true],
  // autonomous areas by their short forms
  ['恩施州', 2015, [], '422800', '恩施土家族苗族自治州', true],
  ['黔东南', 2015, [], '522600', '黔东南苗族侗族自治州', true],
  ['巴州', 2015, [], '652800', '巴音郭楞蒙古自治州', true],
  // by custom the outer place: the city, not the county inside it
  ['南昌', 2015, [], '360100', '南昌市', true],
  ['吉林', 2015, [], '220000', '吉林省', true],
  // names of other years: the place as it was in the year asked for
  ['万盛区', 2009, [], '500110', '万盛区', true],
  ['武隆区', 2013, [], '500232', '武隆县', true],
  ['武隆县', 2018, [], '500156', '武隆区', true],
  ['永定区', 2010, [], '430802', '永定区', true],
  ['永定区', 2010, ['龙岩市'], '350822', '永定县', true],
  ['巢湖市', 2009, [], '341400', '巢湖市', true],
  ['巢湖市', 2012, [], '340181', '巢湖市', true],
  // merged out of several, or split into several: kept as written and marked
  ['清江浦区', 2010, [], '320812', '清江浦区', false],
  ['江干区', 2022, [], '330104', '江干区', false],
];

describe('resolveDivision', () => {
  it.each(DECIDED)('%s in %i, hints %j, is %s %s', (name, year, hints, code, inYear, valid) => {
    const resolved = resolveDivision(name, { year, hints });
    expect([resolved.code, resolved.name, resolved.valid_in_year]).toEqual([code, inYear, valid]);
    expect(resolved.path.at(-1)).toEqual({ code, name: inYear });
    expect(resolved.alternatives).toEqual([]);
  });

  it('names the path as it was', () => {
    expect(resolveDivision('莱城区', { year: 2015 }).path.map((step) => step.name)).toEqual([
      '山东省',
      '莱芜市',
      '莱城区',
    ]);
  });

  it('leaves several places of one name undecided and lists them', () => {
    const resolved = resolveDivision('鼓楼区', { year: 2012 });
    expect(resolved.code).toBeNull();
    expect(resolved.alternatives.map((place) => place.code)).toEqual([
      '320106',
      '320302',
      '350102',
      '410204',
    ]);
  });

  it.each(['甲乙县', '我县', '', '市辖区'])('finds nothing for %j', (name) => {
    const resolved = resolveDivision(name, { year: 2015 });
    expect(resolved.code).toBeNull();
    expect(resolved.alternatives).toEqual([]);
  });

  it('finds nothing where the hints contradict the name', () => {
    expect(resolveDivision('桃江县', { year: 2015, hints: ['广东省'] }).code).toBeNull();
  });
});
