import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLatest } from './use-latest';

export type Edge = 'above' | 'below';

const KIND = 'stage of the ladder';

/** Lets a stage be dragged by its handle, and others be dropped above or below it. */
export function useStageDrag(
  row: RefObject<HTMLElement>,
  handle: RefObject<HTMLElement>,
  index: number,
  onMove: (from: number, to: number) => void,
): { readonly isDragged: boolean; readonly edge: Edge | null } {
  const [isDragged, setDragged] = useState(false);
  const [edge, setEdge] = useState<Edge | null>(null);
  const at = useRef(index);
  at.current = index;
  const move = useLatest(onMove);
  useEffect(() => {
    const [element, dragHandle] = [row.current, handle.current];
    if (!element || !dragHandle) return;
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ kind: KIND, index: at.current }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['kind'] === KIND,
        onDrag: ({ source, location }) =>
          setEdge(source.element === element ? null : edgeAt(element, location.current.input.clientY)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null);
          const from = Number(source.data['index']);
          const to = placeOf(from, at.current, edgeAt(element, location.current.input.clientY));
          if (to !== from) move(from, to);
        },
      }),
    );
  }, [row, handle, move]);
  return { isDragged, edge };
}

/** Where a stage ends that is taken from one place and put above or below another. */
export function placeOf(from: number, target: number, edge: Edge): number {
  const gap = edge === 'above' ? target : target + 1;
  return from < gap ? gap - 1 : gap;
}

function edgeAt(element: Element, y: number): Edge {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? 'above' : 'below';
}
