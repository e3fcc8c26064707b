/** What is said in Kazakh of work that is shared among machines. */
import type { Differing, LockLabels, ShardLabels } from '../../model/scale-labels.ts';

const WHAT: Readonly<Record<Differing, string>> = {
  of: 'бөліктер саны',
  version: 'Tanba нұсқасы',
  laws: 'заң редакциясы',
  asOf: 'күні (--as-of)',
  commit: 'коммит',
  manifest: 'манифест',
  trust: 'сенімді сертификаттар',
  files: 'файлдар тізімі (есептер репозиторий ішінде жатқан жоқ па? Оларды сыртта не git елемейтін жерде сақтаңыз)',
};

export const shardLabels: ShardLabels = {
  notAShard: (option, found, most) =>
    `${option} мәні «${found}», ал I/N түрінде жазылуы керек, мысалы 2/7 — жеті бөліктің екіншісі; ең көбі ${most}.`,
  needsJson: 'бөлік шешім шығармайды, тек өз үлесін оқиды: --format json=ФАЙЛ беріңіз, басқа пішім керек емес.',
  forMerge: (option) =>
    `${option} шешімге әсер етеді, ал бөлікте шешім жоқ: бұл параметрді tanba merge бұйрығына беріңіз.`,
  oneManifest: 'бөлік бір манифестің тұтас жұмысынан үлес алады: оның қалтасын атаңыз немесе --manifest ФАЙЛ беріңіз.',
  tooLarge: 'бұл бөліктің есебі тым үлкен; жұмысты көбірек бөлікке бөліңіз.',
  done: ({ index, of }, read, all) =>
    `${of} бөліктің ${index}-сі: ${all} файлдың ${read} оқылды. Бұл шешім емес: оны барлық ${of} есеп бойынша tanba merge шығарады.`,
  nothingToMerge: 'барлық бөліктің есебін немесе олар жатқан қалтаны атаңыз.',
  noReportIn: (folder) => `${folder} ішінде .json файлы жоқ.`,
  tooMany: (most) => `${most} есептен көп аталды; мұнша бөлік болмайды.`,
  malformed: (path) =>
    `${path} — бөліктің толық есебі емес: үзілген, өзгертілген немесе мүлде басқа файл. Сол бөлікті қайта іске қосыңыз.`,
  missing: (shards, of) =>
    `${of} бөліктің мыналары жоқ: ${shards}. Шешім шықпады; оларды іске қосып, барлығын біріктіріңіз.`,
  twice: (index, one, other) => `${one} мен ${other} — екеуі де ${index}-бөлік. Шешім шықпады; біреуін қалдырыңыз.`,
  mixed: (what, one, other) =>
    `${one} мен ${other} бір іске қосудан емес, сәйкес келмейтіні: ${WHAT[what]}. Шешім шықпады; барлық бөлікті бірдей іске қосыңыз.`,
  elsewhere: (what) =>
    `бөліктер мен осы іске қосу арасында сәйкес келмейтіні: ${WHAT[what]}. Шешім шықпады; бөліктер қай жерде және қалай іске қосылса, солай біріктіріңіз.`,
  unread: (file, name) => `${name} ішінде ${file} оқылмаған. Шешім шықпады; сол бөлікті қайта іске қосыңыз.`,
  unknown: (file, name) => `${name} ішінде ${file} бар, ал бұл іске қосу оны сұрамайды. Шешім шықпады.`,
  misplaced: (file, name) => `${name} ішінде ${file} бар, ал оны басқа бөлік оқиды. Шешім шықпады.`,
  both: 'shard пен merge бірге берілмейді: тапсырма не өз бөлігін оқиды, не барлығы бойынша шешім шығарады.',
};

export const lockLabels: LockLabels = {
  unread: (count, lock) =>
    `ештеңе жазылмады: мәлімделген ${count} файлды оқу мүмкін болмады, ал ${lock} тек оқылғанды куәландырады:`,
  fileUnread: (file, why) => `  ${file}: ${why}`,
  more: (count) => `  және тағы ${count}`,
  notUnderstood: (manifest) => `ештеңе жазылмады: ${manifest} мазмұны түсініксіз. tanba check іске қосыңыз.`,
  nothing: (manifest) => `ештеңе жазылмады: ${manifest} мәлімдеген файлдардың бірде-бірі орнында жоқ.`,
  notAFile: (lock) => `${lock} — репозиторийдің кәдімгі файлы емес.`,
  written: (lock, count, kept) =>
    `${lock}: ${count} файл${kept > 0 ? `, оның ${kept} бұрынғысынан алынды: орнында тек Git LFS сілтемесі бар` : ''}. Оны коммитке қосыңыз.`,
};
