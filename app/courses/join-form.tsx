import { Labelled } from "@/app/_components/fields";
import { courseWords } from "@/lib/words/interface/courses";

/**
 * Leads from a code to the course that has it: what is seen of a student is said there, before they join. It needs no
 * script. @param wrong a code that no course has
 */
export function JoinForm({ wrong }: { readonly wrong?: string | undefined }) {
  return (
    <form className="card" action="/join">
      <h2 className="heading">{courseWords.join}</h2>
      <Labelled
        id="join-code"
        label={courseWords.code}
        hint={courseWords.joinNote}
        problem={wrong === undefined ? undefined : courseWords.unknownCode}
      >
        {(described) => (
          <span className="joined">
            <input
              {...described}
              name="code"
              defaultValue={wrong}
              required
              maxLength={40}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              className="input"
            />
            <button type="submit" className="secondary">
              {courseWords.look}
            </button>
          </span>
        )}
      </Labelled>
    </form>
  );
}
