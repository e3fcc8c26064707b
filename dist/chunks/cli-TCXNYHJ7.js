import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import"./chunk-GAULKDMO.js";var a=n=>n?` Бәлкім, ${n} деген шығарсыз?`:"",t={help:`Tanba ai-compliance.yaml манифестін және файлдарыңыздың мазмұнын заңмен салыстырады.

  tanba [check] [жол…]      осы жолдағы немесе жоғарырақтағы ең жақын манифесті тексеру
  tanba inspect <файл…>     файлдар өз шығу тегі туралы не айтатынын және қай жерде екенін көрсету

check
  --manifest ФАЙЛ           манифест, егер аты не орны басқа болса
  --format АТЫ[=ФАЙЛ]       text, json, sarif, github, markdown; қайталауға болады
  --lang en|ru|kk           есеп тілі (әдепкіде LANG бойынша)
  --as-of ЖЖЖЖ-АА-КК        сол күнгі жағдаймен тексеру (әдепкіде бүгін)
  --fail-on ДЕҢГЕЙ          error, warning немесе notice (әдепкіде error)
  --quiet                   кемшілік болмаса, үндемеу
  --color auto|always|never

inspect
  --format text|json        json: әр жолда бір нысан
  --files-from ФАЙЛ|-       жолдар файлдан не стандартты кірістен, NUL немесе жаңа жол арқылы бөлінген

  --help, --version

Шығу кодтары: 0 көрсетілген деңгейде ештеңе жоқ · 1 бір талап орындалмаған · 2 қате шақыру не манифест жоқ
              3 көрілуге тиіс нәрсе көрінбеді · 4 Tanba-ның өз қатесі
`,noManifest:(n,e)=>`${n} ішінде де, одан жоғары да ${e} жоқ, сондықтан ештеңе тексерілмеді. Оны жасаңыз: ең қысқасы README ішінде, толықтары examples/ қалтасында.`,noSuchManifest:n=>`${n} жолында манифест жоқ.`,noSuchPath:n=>`${n} жолында ештеңе жоқ.`,unknownCommand:(n,e)=>`«${n}» деген бұйрық та, жол да жоқ.${a(e)} tanba --help қараңыз.`,unknownOption:(n,e)=>`${n} деген параметр жоқ.${a(e)} tanba --help қараңыз.`,needsValue:n=>`${n} параметріне мән керек.`,takesNoValue:n=>`${n} параметрі мән қабылдамайды.`,notOneOf:(n,e,o)=>`${n} мәні «${e}», ал мыналардың бірі болуы керек: ${o.join(", ")}.`,notADay:n=>`--as-of мәні «${n}», ал 2026-11-25 түріндегі күн керек.`,cannotWrite:(n,e)=>`${n} файлын жазу мүмкін болмады: ${e}`,nothingToInspect:"кемінде бір файл атаңыз немесе --files-from беріңіз.",inspect:{origins:{"ai-generated":"ЖИ жасағанын айтады","ai-modified":"ЖИ өзгерткенін айтады","ai-possible":"ЖИ жасаған бөлігі болуы мүмкін","synthetic-non-ai":"ЖИ емес, алгоритм жасаған","not-ai":"камера не адам жасағанын айтады",unknown:"шығу тегі туралы ештеңе айтпайды"},mark:"таңба",trace:"із",pointer:"сілтеме",optOut:"оқытуға тыйым",warning:"ескерту",problem:"кедергі",at:n=>`${n}-байт`,line:n=>`${n}-жол`,nothing:"таңба да, із де жоқ",unknownFormat:"белгісіз пішім",ingredient:n=>`құрамдас бөлікте${n?` (${n})`:""}`}};export{t as cliLabels};
