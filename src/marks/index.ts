/** The vocabularies we understand: marks first, then wishes and pointers, then traces of generators. */
import type { Vocabulary } from '../model/mark.ts';
import { authorship } from './authorship.ts';
import { frontMatter } from './front-matter.ts';
import { htmlMeta } from './html-meta.ts';
import { iptcXmp } from './iptc-xmp.ts';
import { mp4Tags } from './mp4-tags.ts';
import { optOuts } from './opt-outs.ts';
import { pointers } from './pointers.ts';
import { schemaOrg } from './schema-org.ts';
import { soundTags } from './sound-tags.ts';
import { tc260Aigc } from './tc260-aigc.ts';
import { a1111 } from './traces/a1111.ts';
import { comfyui } from './traces/comfyui.ts';
import { exactFields } from './traces/exact-fields.ts';
import { grok } from './traces/grok.ts';
import { invokeai } from './traces/invokeai.ts';
import { jsonSettings } from './traces/json-settings.ts';
import { midjourney } from './traces/midjourney.ts';
import { novelai } from './traces/novelai.ts';
import { pastedAnswers } from './traces/pasted-answers.ts';
import { samsung } from './traces/samsung.ts';
import { stealthPnginfo } from './traces/stealth-pnginfo.ts';
import { suno } from './traces/suno.ts';
import { vendorCredit } from './vendor-credit.ts';
import { w3cAiDisclosure } from './w3c-ai-disclosure.ts';

/** Generators of pictures by the settings they leave. */
const settings: readonly Vocabulary[] = [a1111, comfyui, invokeai, novelai, jsonSettings, exactFields];

export const vocabularies: readonly Vocabulary[] = [
  iptcXmp,
  tc260Aigc,
  soundTags,
  schemaOrg,
  w3cAiDisclosure,
  htmlMeta,
  frontMatter,
  mp4Tags,
  vendorCredit,
  optOuts,
  authorship,
  pointers,
  ...settings,
  stealthPnginfo(settings),
  midjourney,
  grok,
  samsung,
  suno,
  pastedAnswers,
];
