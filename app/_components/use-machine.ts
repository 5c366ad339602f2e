import { useCallback, useRef, useState } from "react";

/**
 * State that changes by events alone, through a pure reducer. Unlike with useReducer, `apply` gives the new state at
 * once, so that a second tap in the same frame meets the state that the first one made.
 */
export function useMachine<State, Event>(
  reducer: (state: State, event: Event) => State,
  initial: () => State,
): { readonly state: State; readonly apply: (event: Event) => State; readonly latest: () => State } {
  const [state, setState] = useState(initial);
  const current = useRef(state);
  const apply = useCallback(
    (event: Event) => {
      current.current = reducer(current.current, event);
      setState(current.current);
      return current.current;
    },
    [reducer],
  );
  const latest = useCallback(() => current.current, []);
  return { state, apply, latest };
}
