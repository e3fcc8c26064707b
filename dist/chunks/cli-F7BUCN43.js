import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import"./chunk-GAULKDMO.js";var a=n=>n?` Возможно, имелось в виду ${n}?`:"",t={help:`Tanba сверяет ai-compliance.yaml и содержимое ваших файлов с законом.

  tanba [check] [путь…]     проверить манифест по пути или ближайший выше
  tanba inspect <файл…>     показать, что файлы сообщают о своём происхождении и где

check
  --manifest ФАЙЛ           манифест, если он называется или лежит иначе
  --format ИМЯ[=ФАЙЛ]       text, json, sarif, github, markdown; можно повторять
  --lang en|ru|kk           язык отчёта (по умолчанию — из LANG)
  --as-of ГГГГ-ММ-ДД        судить на этот день (по умолчанию — сегодня)
  --fail-on УРОВЕНЬ         error, warning или notice (по умолчанию error)
  --quiet                   молчать, если всё в порядке
  --color auto|always|never

inspect
  --format text|json        json: по объекту на строку
  --files-from ФАЙЛ|-       пути из файла или стандартного ввода, через NUL или перевод строки

  --help, --version

Коды выхода: 0 ничего на заданном уровне · 1 что-то не выполнено · 2 неверный вызов или нет манифеста
             3 не удалось увидеть то, что нужно было увидеть · 4 ошибка в самой Tanba
`,noManifest:(n,e)=>`в ${n} и выше нет ${e}, поэтому ничего не проверено. Создайте его: в README показан самый короткий, в examples/ — полные.`,noSuchManifest:n=>`манифеста ${n} нет.`,noSuchPath:n=>`по пути ${n} ничего нет.`,unknownCommand:(n,e)=>`нет такой команды или пути: «${n}».${a(e)} Смотрите tanba --help.`,unknownOption:(n,e)=>`нет такого параметра: ${n}.${a(e)} Смотрите tanba --help.`,needsValue:n=>`параметру ${n} нужно значение.`,takesNoValue:n=>`параметр ${n} не принимает значения.`,notOneOf:(n,e,o)=>`${n} — «${e}», а должно быть одно из: ${o.join(", ")}.`,notADay:n=>`--as-of — «${n}», а нужен день вида 2026-11-25.`,cannotWrite:(n,e)=>`не удалось записать ${n}: ${e}`,nothingToInspect:"назовите хотя бы один файл или задайте --files-from.",inspect:{origins:{"ai-generated":"сообщает, что создан ИИ","ai-modified":"сообщает, что изменён ИИ","ai-possible":"может содержать созданное ИИ","synthetic-non-ai":"создан алгоритмом, не ИИ","not-ai":"сообщает о камере или человеке",unknown:"ничего не сообщает о происхождении"},mark:"метка",trace:"след",pointer:"указатель",optOut:"запрет на обучение",warning:"предупреждение",problem:"препятствие",at:n=>`байт ${n}`,line:n=>`строка ${n}`,nothing:"ни меток, ни следов",unknownFormat:"неизвестный формат",ingredient:n=>`в составной части${n?` (${n})`:""}`}};export{t as cliLabels};
