import { describe, expect, it } from "vitest";
import { contentOf, factForm, messagesFor } from "@/tests/support/content-builder";

const objective = { id: "know-the-bridge", text: "Say how long the bridge is.", sources: ["harbour-gazette"] };

describe("Learning objectives", () => {
  it("are served by facts, which name one each", () => {
    expect(messagesFor({ facts: [factForm({ objective: objective.id })], objectives: [objective] })).toEqual([]);
    expect(contentOf({ facts: [factForm({ objective: objective.id })] }).facts[0]?.value.objectiveId).toBe(
      objective.id,
    );
  });

  it("are asked for where the content has any", () => {
    expect(messagesFor({ facts: [factForm()] })).toEqual([]);
    expect(messagesFor({ facts: [factForm()], objectives: [objective] })).toEqual([
      "Choose a learning objective (objectives.yaml).",
      'No fact has the objective "know-the-bridge". Give it to a fact, or remove it.',
    ]);
  });

  it("are found by their id, and name articles that are there", () => {
    const facts = [factForm({ objective: "unheard-of" })];
    expect(messagesFor({ facts, objectives: [{ ...objective, sources: ["nowhere"] }] })).toEqual(
      expect.arrayContaining([
        'There is no source "nowhere". Correct the id, or remove it.',
        'There is no objective "unheard-of". Add it to content/objectives.yaml, or correct the id.',
      ]),
    );
  });
});

describe("Comparisons", () => {
  const comparison = { id: "how-long", question: "How long is the bridge?", note: "Two plans, two lengths." };

  it("set two facts or more side by side, each once", () => {
    const facts = [factForm(), factForm({ id: "bridge-length-again" })];
    const ids = ["bridge-length", "bridge-length-again"];
    expect(messagesFor({ facts, comparisons: [{ ...comparison, accounts: ids }] })).toEqual([]);
    expect(messagesFor({ facts, comparisons: [{ ...comparison, accounts: [...ids, "bridge-length"] }] })).toEqual([
      'The fact "bridge-length" is listed twice.',
    ]);
    expect(messagesFor({ facts, comparisons: [{ ...comparison, accounts: ["bridge-length", "nowhere"] }] })).toEqual([
      'There is no fact "nowhere". Correct the id, or remove it.',
    ]);
  });
});
