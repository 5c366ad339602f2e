import { useRef } from "react";
import { newRecordId } from "@/app/_components/record-id";

/** Ids for what a form creates: the same as long as the same is sent, so that a second try creates nothing more. */
export function useClientId(): (body: object) => string {
  const last = useRef({ text: "", id: "" });
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current.text !== text) last.current = { text, id: newRecordId() };
    return last.current.id;
  };
}
