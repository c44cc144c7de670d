import type { AnnotationRecord } from '../utils/records.ts';

/**
 * The figures that stand inside a pledge shown directly above them: given in reading order, ids of the figures whose
 * span lies in that of the pledge before them (with only figures between).
 */
export function insidePledge(annotations: readonly AnnotationRecord[]): Set<string> {
  const inside = new Set<string>();
  let pledge: AnnotationRecord | null = null;
  for (const annotation of annotations) {
    const { start, end } = annotation.target;
    if (annotation.body.type === 'pledge') pledge = annotation;
    else if (pledge && start >= pledge.target.start && end <= pledge.target.end) inside.add(annotation.id);
    // a row of its own in between: what follows would seem to belong to it
    else pledge = null;
  }
  return inside;
}
