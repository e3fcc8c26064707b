/** Our reading of Arts. 11(3), 15(2)(1) and 18: how the risks of a system are managed. */
import type { Obligation } from '../../../model/law.ts';
import type { KzArticle } from '../articles/index.ts';
import { IN_FORCE, inferredOwners, owners } from './bound.ts';

export const riskObligations = {
  'manage-risks': {
    cites: ['18(1)', '18(1)(1)', '18(1)(2)', '15(2)(1)', '11(3)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Find, analyse and assess the risks of the system through its whole life.',
      ru: 'Выявлять, анализировать и оценивать риски системы на протяжении всего её жизненного цикла.',
      kk: 'Жүйенің бүкіл өмірлік циклі бойы оның тәуекелдерін анықтау, талдау және бағалау.',
    },
    byHand: {
      en: 'Whether the register names the risks that matter, and the work is really done.',
      ru: 'Названы ли в реестре действительно значимые риски и ведётся ли работа на деле.',
      kk: 'Тізілімде шын мәнінде маңызды тәуекелдер аталған ба және жұмыс іс жүзінде жүргізіле ме.',
    },
  },
  'foresee-misuse': {
    cites: ['18(1)(2)', '18(1)(1)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Assess the risks in the intended use and under foreseeable misuse.',
      ru: 'Оценивать риски при использовании по назначению и при предсказуемом нецелевом использовании.',
      kk: 'Тәуекелдерді мақсаты бойынша пайдалану кезінде де, алдын ала болжауға болатын мақсатсыз пайдалану жағдайында да бағалау.',
    },
    byHand: {
      en: 'Whether the misuse foreseen is the likely one.',
      ru: 'То ли нецелевое использование предусмотрено, которое вероятно.',
      kk: 'Ескерілген мақсатсыз пайдалану шынымен ықтимал ма.',
    },
  },
  'treat-risks': {
    cites: ['18(1)(3)', '11(3)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Take suitable and targeted measures against the risks found.',
      ru: 'Принимать соответствующие и целенаправленные меры против выявленных рисков.',
      kk: 'Анықталған тәуекелдерге қарсы тиісті әрі мақсатты шаралар қолдану.',
    },
    byHand: {
      en: 'Whether the measures suit the risk, and whether a risk may be accepted without one.',
      ru: 'Соответствуют ли меры риску и можно ли принять риск без мер.',
      kk: 'Шаралар тәуекелге сай ма және тәуекелді шарасыз қабылдауға бола ма.',
    },
  },
  'consider-harms': {
    cites: ['641-1(2)', '18(1)(1)'],
    binds: inferredOwners,
    from: IN_FORCE,
    duty: {
      en: 'Consider each kind of harm that the penalty is reported to name: health, well-being, prohibited and false information, discrimination, human rights, other harm.',
      ru: 'Рассмотреть каждый вид вреда, который, по сообщениям, назван в составе: здоровье, благополучие, запрещённая и ложная информация, дискриминация, права человека, иной вред.',
      kk: 'Хабарларға қарағанда, жауаптылық нормасында аталған зиянның әр түрін қарау: денсаулық, әл-ауқат, тыйым салынған және жалған ақпарат, кемсітушілік, адам құқықтары, өзге зиян.',
    },
    byHand: {
      en: 'Whether a harm may really be set aside for the reason given.',
      ru: 'Можно ли на самом деле исключить вид вреда по названной причине.',
      kk: 'Көрсетілген себеппен зиян түрін шынымен қарамауға бола ма.',
    },
  },
  'review-risks-yearly': {
    cites: ['18(1)(4)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Update the risks at least once a year.',
      ru: 'Обновлять риски не реже одного раза в год.',
      kk: 'Тәуекелдерді жылына кемінде бір рет жаңарту.',
    },
    byHand: {
      en: 'Whether the review was a real one.',
      ru: 'Был ли пересмотр проведён на деле.',
      kk: 'Қайта қарау іс жүзінде өткізілді ме.',
    },
  },
  'be-able-to-stop': {
    cites: ['18(2)', '17(3)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Act at once when a forbidden capability shows, up to suspending or ending the system.',
      ru: 'При признаках запрещённой возможности немедленно принимать меры, вплоть до приостановки или прекращения работы системы.',
      kk: 'Тыйым салынған мүмкіндіктің белгілері байқалса, жүйенің жұмысын тоқтата тұруға немесе біржола тоқтатуға дейін дереу шара қолдану.',
    },
    byHand: {
      en: 'Whether the procedure works when it is needed.',
      ru: 'Сработает ли процедура, когда понадобится.',
      kk: 'Қажет болғанда рәсім іске аса ма.',
    },
  },
} as const satisfies Record<string, Obligation<KzArticle>>;
