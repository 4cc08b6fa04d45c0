/** What a labelled value of a page says about it. */
export type MetadataField =
  | 'published'
  | 'issued'
  | 'dated'
  | 'updated'
  | 'signed'
  | 'index_number'
  | 'document_number'
  | 'source_name'
  | 'publisher';

/** Labels of one field, as they stand before a colon, in brackets or in a cell; spaces between characters are left out before comparing. */
export interface MetadataLabel {
  readonly id: `metadata-labels/${string}`;
  readonly field: MetadataField;
  readonly labels: readonly string[];
  readonly why: string;
}

export const metadataLabels: readonly MetadataLabel[] = [
  {
    id: 'metadata-labels/published',
    field: 'published',
    labels: [
      '发布日期',
      '发布时间',
      '发布于',
      '公开日期',
      '公开时间',
      '公布日期',
      '公布时间',
      '发表时间',
      '发表日期',
      '上网时间',
      '上网日期',
      '发稿时间',
      '发稿日期',
      '刊发日期',
      '信息日期',
      '信息时间',
      '添加时间',
      '添加日期',
      '录入时间',
      '录入日期',
      '加入时间',
      '信息发布日期',
      '信息发布时间',
      '信息公开日期',
      '信息公开时间',
      '文章发布时间',
      '内容发布时间',
      '网上发布日期',
      '网上发布时间',
    ],
    why: 'The date on which the page was put online.',
  },
  {
    id: 'metadata-labels/issued',
    field: 'issued',
    labels: ['发文日期', '发文时间'],
    why: 'The date of publication where no label says 发布 or 公开.',
  },
  {
    id: 'metadata-labels/dated',
    field: 'dated',
    labels: ['时间', '日期'],
    why: 'Too short to trust beside a longer label.',
  },
  {
    id: 'metadata-labels/updated',
    field: 'updated',
    labels: ['更新时间', '更新日期', '最后更新', '最近更新', '修改时间'],
    why: 'Used only where no date of publication stands.',
  },
  {
    id: 'metadata-labels/signed',
    field: 'signed',
    labels: [
      '成文日期',
      '公文成文日期',
      '文件成文日期',
      '公文生成日期',
      '公文生成时间',
      '文件生成日期',
      '信息生成日期',
      '信息生成时间',
      '信息形成日期',
      '公文日期',
      '发文成文日期',
      '成文时间',
      '生成日期',
      '生成时间',
      '制发日期',
      '制文日期',
      '签发日期',
      '印发日期',
      '形成日期',
      '落款日期',
      '签署日期',
      '产生日期',
    ],
    why: 'The date of the document itself.',
  },
  {
    id: 'metadata-labels/index-number',
    field: 'index_number',
    labels: ['索引号', '信息索引号', '信息索取号', '索取号', '信息编号', '公开编号', '信息索引'],
    why: 'Article 19 of the Regulations asks for an index of what is published.',
  },
  {
    id: 'metadata-labels/document-number',
    field: 'document_number',
    labels: [
      '文号',
      '文件编号',
      '发文字号',
      '发文文号',
      '文件字号',
      '发文号',
      '文件号',
      '公文字号',
    ],
    why: 'The number of the document in its series.',
  },
  {
    id: 'metadata-labels/source',
    field: 'source_name',
    labels: [
      '来源',
      '信息来源',
      '文章来源',
      '稿件来源',
      '文件来源',
      '资料来源',
      '内容来源',
      '文章出处',
      '出处',
      '信息提供',
      '供稿单位',
      '供稿',
      '稿源',
      '来源单位',
      '来源部门',
    ],
    why: 'Who supplied the text; often the office, sometimes the portal.',
  },
  {
    id: 'metadata-labels/publisher',
    field: 'publisher',
    labels: [
      '发布机构',
      '公开机构',
      '发布单位',
      '发文机关',
      '发文单位',
      '发文机构',
      '公开主体',
      '公开责任部门',
      '责任部门',
      '公开单位',
      '发布部门',
      '制发机关',
      '制作单位',
      '发布者',
      '公开部门',
      '生成机构',
      '信息来源单位',
      '编制单位',
      '填报单位',
      '所属单位',
      '作者',
      '撰稿人',
      '录入人',
    ],
    why: 'Who put the page online; not always who wrote it.',
  },
];
