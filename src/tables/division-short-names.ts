/** A customary name of a division that no rule derives from its full name. */
export interface DivisionAlias {
  readonly alias: string;
  readonly code: string;
  readonly why: string;
}

// The generic part at the end of a name; longer ones first.
const GENERIC =
  /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|省|市|县|区|旗|盟)$/u;

// Peoples as they stand before 自治区, 自治州, 自治县, 自治旗. Several may follow each other.
const PEOPLES =
  /(?:(?:维吾尔|壮|回|藏|蒙古|苗|彝|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族?|各族)+$/u;

const PEOPLE = /族$/u;

const AUTONOMOUS = /自治(?:区|州|县|旗)$/u;

/**
 * The part of a division's name that is its own: 桃江 of 桃江县, 黔东南 of 黔东南苗族侗族自治州.
 * The whole name where too little would be left: 赣县, 城区.
 */
export function stemOf(name: string): string {
  const generic = name.replace(GENERIC, '');
  // 清新区 is the 区 of 清新, 滨海新区 the 新区 of 滨海.
  const bare = generic.length < 2 && name.endsWith('新区') ? name.slice(0, -1) : generic;
  if (bare.length < 2) return name;
  if (!AUTONOMOUS.test(name)) return bare;
  const stem = bare.replace(PEOPLES, '');
  return stem.length < 2 ? bare.replace(PEOPLE, '') : stem;
}

/** Shorter forms in which officials write the name of an autonomous area: 恩施州, 大厂县, 鄂温克旗. */
export function shortFormsOf(name: string): readonly string[] {
  if (!AUTONOMOUS.test(name) || name.endsWith('自治区')) return [];
  const stem = stemOf(name);
  return [stem + name.slice(-1), stem + name.slice(-3)].filter((form) => form !== name);
}

// Official documents use these beside the full name.
export const divisionAliases: readonly DivisionAlias[] = [
  { alias: '巴州', code: '652800', why: '巴音郭楞蒙古自治州 calls itself so.' },
  { alias: '克州', code: '653000', why: '克孜勒苏柯尔克孜自治州 calls itself so.' },
  { alias: '博州', code: '652700', why: '博尔塔拉蒙古自治州 calls itself so.' },
  { alias: '伊犁州', code: '654000', why: '伊犁哈萨克自治州 calls itself so.' },
  { alias: '海西州', code: '632800', why: '海西蒙古族藏族自治州 calls itself so.' },
  { alias: '锡盟', code: '152500', why: '锡林郭勒盟 calls itself so.' },
  { alias: '阿盟', code: '152900', why: '阿拉善盟 calls itself so.' },
  { alias: '阜蒙县', code: '210921', why: '阜新蒙古族自治县 calls itself so.' },
  { alias: '喀左县', code: '211324', why: '喀喇沁左翼蒙古族自治县 calls itself so.' },
  { alias: '前郭县', code: '220721', why: '前郭尔罗斯蒙古族自治县 calls itself so.' },
  { alias: '杜蒙县', code: '230624', why: '杜尔伯特蒙古族自治县 calls itself so.' },
  { alias: '莫旗', code: '150722', why: '莫力达瓦达斡尔族自治旗 calls itself so.' },
  { alias: '科左中旗', code: '150521', why: '科尔沁左翼中旗 calls itself so.' },
  { alias: '科左后旗', code: '150522', why: '科尔沁左翼后旗 calls itself so.' },
  { alias: '科右前旗', code: '152221', why: '科尔沁右翼前旗 calls itself so.' },
  { alias: '科右中旗', code: '152222', why: '科尔沁右翼中旗 calls itself so.' },
  { alias: '察右前旗', code: '150926', why: '察哈尔右翼前旗 calls itself so.' },
  { alias: '察右中旗', code: '150927', why: '察哈尔右翼中旗 calls itself so.' },
  { alias: '察右后旗', code: '150928', why: '察哈尔右翼后旗 calls itself so.' },
  { alias: '陈旗', code: '150725', why: '陈巴尔虎旗 calls itself so.' },
  { alias: '新左旗', code: '150726', why: '新巴尔虎左旗 calls itself so.' },
  { alias: '新右旗', code: '150727', why: '新巴尔虎右旗 calls itself so.' },
  { alias: '鄂前旗', code: '150623', why: '鄂托克前旗 calls itself so.' },
  { alias: '达茂旗', code: '150223', why: '达尔罕茂明安联合旗 calls itself so.' },
  { alias: '土左旗', code: '150121', why: '土默特左旗 calls itself so.' },
  { alias: '土右旗', code: '150221', why: '土默特右旗 calls itself so.' },
  { alias: '察县', code: '654022', why: '察布查尔锡伯自治县 calls itself so.' },
  { alias: '塔县', code: '653131', why: '塔什库尔干塔吉克自治县 calls itself so.' },
  { alias: '和布克赛尔县', code: '654226', why: '和布克赛尔蒙古自治县 calls itself so.' },
  { alias: '呼市', code: '150100', why: '呼和浩特市 calls itself so.' },
  { alias: '积石山县', code: '622927', why: '积石山保安族东乡族撒拉族自治县 calls itself so.' },
  { alias: '濬县', code: '410621', why: '浚县 in traditional script, which no conversion undoes.' },
  { alias: '澂江县', code: '530422', why: '澄江县 in traditional script.' },
  { alias: '澂江市', code: '530481', why: '澄江市 in traditional script.' },
  { alias: '广西区', code: '450000', why: '广西壮族自治区 in directories.' },
];
