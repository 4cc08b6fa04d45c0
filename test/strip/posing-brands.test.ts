import { describe, expect, it } from 'vitest';
import { stripContent } from '../support/strip-content.js';

const BODY = [
  '根据《中华人民共和国政府信息公开条例》要求，编制本年度报告，统计期限为2023年1月1日至12月31日。',
  '一、总体情况',
  '2023年，全年主动公开政府信息260条，收到申请5件，均已答复。',
  '二、行政复议和行政诉讼情况',
  '没有发生行政复议和行政诉讼。',
];

function textOf(...lines: readonly string[]): string {
  return stripContent(lines.join('\n\n')).lines.join('\n');
}

describe('names of games in the place of offices', () => {
  // what must go, what must stay, the lines
  it.each([
    [
      '辰光体育',
      '城市管理综合执法局',
      [
        '辰光体育城市管理综合执法局',
        '2023年度政府信息公开工作年度报告',
        '现公布辰光体育城市管理综合执法局2023年报告，可以在辰光体育人民政府网站下载。',
      ],
    ],
    [
      '辰光体育app官网下载',
      '2023年度我乡在信息公开发布平台上主动公开政府信息260余条。',
      ['2023年度我乡在辰光体育app官网下载信息公开发布平台上主动公开政府信息260余条。'],
    ],
    [
      '辰光365(中国)官方网站',
      '2023年政府信息公开工作年度报告',
      [
        '辰光365(中国)官方网站 2023年政府信息公开工作年度报告',
        '通过辰光365(中国)官方网站 共发布政务信息19420条。',
      ],
    ],
    [
      'chenguangmirror.com',
      '界河乡人民政府党政综合办公室',
      [
        '电子版可以从门户网站(//www.chenguangmirror.com/)下载。地址:浙江省chenguangmirror.com界河乡人民政府党政综合办公室。',
        '在chenguangmirror.com政府信息公开网站上新增主动公开政府信息66条。',
      ],
    ],
  ])('%s', (gone, kept, lines) => {
    const text = textOf(...lines, ...BODY);
    expect(text).not.toContain(gone);
    expect(text).toContain(kept);
  });
});

describe('names of offices and services that look alike', () => {
  it.each([
    ['青石市体育局2023年政府信息公开工作年度报告'],
    ['通过体育局官方网站下载专区公开信息12条。'],
    ['全民健身体育APP下载量达3000次。'],
    ['12345政务服务便民热线受理咨询320件。'],
    ['青石县教育体育局、青石县人民政府网站公开信息56条。'],
    ['建成免费WiFi站点56个，开通“青石发布”APP。'],
    ['电子版可以在青石县人民政府门户网站(www.qingshi.gov.cn)下载。'],
    ['青石国际港务区人民政府驻地办公室公开信息12条。'],
    ['推广“爱山东”APP，下载注册用户3万人。'],
  ])('%s', (line) => {
    expect(textOf('青石市体育局2023年政府信息公开工作年度报告', line, ...BODY)).toContain(
      line.replace(/，/gu, ',').replace(/[（]/gu, '(').replace(/[）]/gu, ')'),
    );
  });
});
