/** Right is a tick, wrong a cross, neither a dash: a shape beside the word, never colour alone. */
const SHAPES = { right: "M3 8.5l3.5 3.5L13 4.5", wrong: "M4 4l8 8M12 4l-8 8", neither: "M3 8h10" };

export function Mark({ right }: { readonly right: boolean | null }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path
        d={SHAPES[right === null ? "neither" : right ? "right" : "wrong"]}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
