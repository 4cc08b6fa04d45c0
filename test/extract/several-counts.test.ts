import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/extract/find-figures.js';
import { parse } from '../../src/pipeline.js';

/** The figures about the whole year and body that a sentence of a year's report states. */
function totals(text: string, year = 2013): readonly string[] {
  return findFigures(text, { year })
    .statements.filter(({ scope }) => scope === 'total')
    .map(({ indicator, value }) => `${indicator}=${value}`);
}

describe('several counts of one thing in a sentence', () => {
  it('takes the larger one at the beginning as the whole', () => {
    expect(totals('收到申请58件,企业提出的申请12件')).toEqual(['requests.received=58']);
  });

  it('takes neither where no one holds the others', () => {
    expect(totals('刊登省政府公报文件14件、市政府公报文件88件')).toEqual([]);
  });

  it('takes the new ones, or those over disclosure, where a larger number stands before', () => {
    expect(totals('共受理申请46件,结转上年后新收到申请38件')).toEqual(['requests.received=38']);
  });
});

describe('a number that only says of when', () => {
  it('is that of the year behind the sum so far', () => {
    expect(totals('累计收到公开申请96件,其中2009年41件', 2009)).toEqual(['requests.received=41']);
    expect(totals('网站总点击数已达1062万次(2011年度为238万次)', 2011)).toEqual([
      'website.visits=2380000',
    ]);
  });

  it('is of no interest where it is of another year', () => {
    expect(totals('累计收到公开申请96件,其中2008年41件', 2009)).not.toContain(
      'requests.received=41',
    );
  });

  it('is what there is at the end of the year', () => {
    expect(totals('年内新增设公开查阅点3处,至年底共有42处')).toEqual([
      'institution.access_points=42',
    ]);
  });

  it('replaces that of the year before', () => {
    expect(totals('去年申请量为52件,今年下降到37件')).toEqual(['requests.received=37']);
  });
});

describe('what is to be done', () => {
  it('reaches over semicolons to the full stop', () => {
    expect(totals('2014年,我们将做好:一是举办培训班4期;二是公开政府信息5000条。')).toEqual([]);
    expect(totals('2014年,我们将做好服务。公开政府信息5000条。')).toEqual([
      'disclosure.total=5000',
    ]);
  });

  it('is no request carried over', () => {
    expect(totals('转入2014年继续办理的申请1件')).toEqual(['requests.carried_forward=1']);
  });
});

describe('cases that are not those of the body', () => {
  it('leaves what the body decides over others', () => {
    const text = '涉及我厅的信息公开复议41件,以我厅为复议机关的32件(维持27件,撤销5件)';
    expect(totals(text, 2018)).toEqual(['reconsideration.total=41']);
  });

  it('leaves those that the words behind call others', () => {
    expect(totals('全年受理行政复议案件18件,均与政府信息公开无关')).toEqual([]);
  });

  it('gives one result to both where it stands behind both', () => {
    expect(totals('行政复议1宗,行政诉讼1宗,结果均为维持')).toEqual([
      'reconsideration.total=1',
      'reconsideration.upheld=1',
      'litigation.total=1',
      'litigation.upheld=1',
    ]);
    expect(totals('行政复议2件,均维持,行政诉讼1件,被纠错1件')).not.toContain(
      'reconsideration.corrected=2',
    );
  });
});

describe('the work of others', () => {
  it('is not that of disclosure behind a semicolon', () => {
    const text = '农业部门开展技能培训36期,培训820人次;举办培训54期、5200人次';
    expect(totals(text)).toEqual([]);
  });

  it('ends where the words lead back to disclosure', () => {
    const text = '开展职业技能培训36期;举办政府信息公开培训班2期';
    expect(totals(text)).toEqual(['training.sessions=2']);
  });

  it('is told by the word before 人员 and 咨询', () => {
    expect(totals('招录技术保障人员12名,接受消费维权咨询620人次')).toEqual([]);
    expect(totals('信息公开配备人员12名,接受咨询620人次')).toEqual([
      'institution.staff=12',
      'consultations.total=620',
    ]);
  });
});

describe('counts of one reason or one way', () => {
  it('are parts where there are several', () => {
    const several = '答复申请12件;属于过程性信息不予公开2件;属于内部事务信息不予公开1件';
    expect(totals(several, 2022)).toEqual(['requests.replied=12']);
    expect(totals('答复申请12件,因属于过程性信息不予公开2件', 2022)).toEqual([
      'requests.replied=12',
      'requests.replied.denied=2',
    ]);
    expect(totals('收到申请45件,以纸质文书答复38件,以电子邮件答复7件')).toEqual([
      'requests.received=45',
    ]);
  });

  it('are parts where two numbers share a label', () => {
    expect(totals('行政诉讼8件、应诉12件,其中结果维持的分别是5件、9件', 2022)).not.toContain(
      'litigation.upheld=5',
    );
  });
});

describe('one result behind a count of cases', () => {
  it('is that of all', () => {
    expect(totals('发生行政复议案件3宗,复议决定维持')).toEqual([
      'reconsideration.total=3',
      'reconsideration.upheld=3',
    ]);
    expect(totals('行政复议2件(维持),行政诉讼1件(正在审理)')).toEqual([
      'reconsideration.total=2',
      'reconsideration.upheld=2',
      'litigation.total=1',
      'litigation.pending=1',
    ]);
  });
});

describe('what holds for some', () => {
  it('is no zero for all', () => {
    expect(totals('提供政府信息时基本没有收费')).toEqual([]);
    expect(totals('对城乡低保对象查阅信息一律免费提供')).toEqual([]);
    expect(totals('没有因逾期答复引发的行政复议')).toEqual([]);
  });
});

describe('a result of which nothing says whose', () => {
  it('is that of neither the reviews nor the lawsuits', () => {
    expect(totals('被提起行政复议3件、行政诉讼2件,被纠错1件')).toEqual([
      'reconsideration.total=3',
      'litigation.total=2',
    ]);
    expect(totals('复议后起诉案件2件,结果维持1件,尚未审结1件', 2022)).toEqual([]);
  });

  it('is that of the whole behind the sum', () => {
    expect(
      totals('未经复议直接起诉5件,复议后起诉3件,共8件,其中结果维持6件,尚未审结2件', 2022),
    ).toEqual(['litigation.total=8', 'litigation.upheld=6', 'litigation.pending=2']);
  });
});

describe('a smaller count of the same in another sentence of the paragraph', () => {
  it('is kept as a part, and said', () => {
    const text = [
      '桃江县2013年政府信息公开工作年度报告',
      '一、概述',
      '2013年,全县各级各部门认真贯彻条例,公开工作取得新的成效。',
      '二、依申请公开情况',
      '2013年全县共收到政府信息公开申请58件。经核对,全年收到政府信息公开申请52件。',
      '三、收费情况',
      '没有收取费用。',
    ].join('\n');
    const { record } = parse({ path: 'report.txt', content: new TextEncoder().encode(text) });
    const received = record?.figures.filter(({ indicator }) => indicator === 'requests.received');
    expect(received?.map(({ value, scope }) => [value, scope])).toEqual([
      [58, 'total'],
      [52, 'part'],
    ]);
    expect(record?.diagnostics.map(({ rule }) => rule)).toContain('extract/smaller-count');
  });
});
