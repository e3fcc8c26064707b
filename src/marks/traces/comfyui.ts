/** ComfyUI: the whole graph of nodes that made the picture, as JSON. */
import type { Field, Vocabulary } from '../../model/mark.ts';
import { isFreeText, isMediaTag, traceOf } from './trace-of.ts';

/** WebP files carry it in Exif fields made for other things, behind the name it would have had in a PNG. */
const LABEL = /^(?:prompt|workflow)\s{0,4}:\s{0,4}/i;
/**
 * ComfyUI writes NaN, which is no JSON, so the text is searched and not parsed. In the comment of a film the graph is
 * a string of JSON within JSON, its quotes escaped.
 */
const NODE = /"class_type\\?"\s{0,4}:\s{0,4}\\?"/;
const [NODES, LINKS, LAST_NODE] = [/"nodes"\s{0,4}:\s{0,4}\[/, /"links"\s{0,4}:\s{0,4}\[/, /"last_node_id"\s{0,4}:/];

export const comfyui: Vocabulary = {
  name: 'comfyui',

  *read(fields) {
    for (const field of fields) {
      if (!isFreeText(field) && !isMediaTag(field)) continue;
      const graph = field.value.trimStart().replace(LABEL, '');
      if (!graph.startsWith('{') || !(isPrompt(graph) || isWorkflow(field, graph))) continue;
      yield traceOf(field, 'comfyui', 'H');
      if (/urn:air:[\w:]{1,80}:civitai:/.test(graph)) yield traceOf(field, 'civitai', 'H');
    }
  },
};

const isPrompt = (graph: string) => NODE.test(graph) && /"inputs\\?"/.test(graph);

/** Other editors of graphs have nodes and links too; this count is ComfyUI's. */
const isWorkflow = (field: Field, graph: string) =>
  NODES.test(graph) && LINKS.test(graph) && (LAST_NODE.test(graph) || field.name.toLowerCase() === 'workflow');
