import { expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';
import { recordSchema } from '../../src/record/schema.js';

const TITLE = '青石县2013年政府信息公开工作年度报告';
const BODY =
  '全年主动公开政府信息1280条，其中政策法规类信息56条，工作动态类信息1224条，全部通过政府网站公布。';
const BRAND = '澜庭体育888官网';

it('is on the record of a page with advertising, and on no other', () => {
  const clean = parse({ path: 'a.txt', content: `${TITLE}\n一、概述\n${BODY}\n` }).record;
  expect(clean).not.toHaveProperty('contamination');
  const content = `${BRAND}${TITLE}\n一、概述\n${BRAND}${BODY}${BRAND}\n`;
  const { record } = parse({ path: 'a.txt', content });
  expect(record?.contamination).toBe(1);
  expect(recordSchema.safeParse(record).success).toBe(true);
});
