import * as account from "@/lib/contracts/account";
import * as admin from "@/lib/contracts/admin";
import * as assignments from "@/lib/contracts/assignments";
import * as attempts from "@/lib/contracts/attempts";
import * as audit from "@/lib/contracts/audit";
import * as catchUp from "@/lib/contracts/catch-up";
import * as classReminder from "@/lib/contracts/class-reminder";
import * as classWorkload from "@/lib/contracts/class-workload";
import * as courses from "@/lib/contracts/courses";
import * as deckContent from "@/lib/contracts/deck-content";
import * as deckOrigin from "@/lib/contracts/deck-origin";
import * as decks from "@/lib/contracts/decks";
import * as email from "@/lib/contracts/email";
import * as factVersions from "@/lib/contracts/fact-versions";
import * as fits from "@/lib/contracts/fits";
import * as flags from "@/lib/contracts/flags";
import * as gradebook from "@/lib/contracts/gradebook";
import * as health from "@/lib/contracts/health";
import * as itemAnalysis from "@/lib/contracts/item-analysis";
import * as members from "@/lib/contracts/members";
import * as notices from "@/lib/contracts/notices";
import type { AddressOf, Operation } from "@/lib/contracts/operation";
import * as ownFacts from "@/lib/contracts/own-facts";
import * as passkeys from "@/lib/contracts/passkeys";
import * as plans from "@/lib/contracts/plans";
import * as proof from "@/lib/contracts/proof";
import * as provenance from "@/lib/contracts/provenance";
import * as questions from "@/lib/contracts/questions";
import * as readiness from "@/lib/contracts/readiness";
import * as reminders from "@/lib/contracts/reminders";
import * as research from "@/lib/contracts/research";
import * as reviews from "@/lib/contracts/reviews";
import * as search from "@/lib/contracts/search";
import * as secondFactor from "@/lib/contracts/second-factor";
import * as sessions from "@/lib/contracts/sessions";
import * as shared from "@/lib/contracts/shared";
import * as statistics from "@/lib/contracts/statistics";
import * as study from "@/lib/contracts/study";
import * as studyPack from "@/lib/contracts/study-pack";

/** What each file of the contract exports: messages, which the API's description names, and groups of operations. */
export const RESOURCES = {
  ...{
    health,
    account,
    sessions,
    proof,
    passkeys,
    secondFactor,
    email,
    fits,
    decks,
    deckContent,
    deckOrigin,
    plans,
    questions,
    attempts,
    study,
    reviews,
    catchUp,
  },
  ...{ studyPack, statistics, search, provenance, ownFacts, factVersions, notices, flags, reminders, courses, members },
  ...{ assignments, classReminder, classWorkload, readiness, itemAnalysis, gradebook, research, audit, admin, shared },
} as const;

/** Every operation of the API. A test compares them with the routes under app/api. */
export const OPERATIONS: readonly Operation[] = Object.values(RESOURCES)
  .flatMap((resource) => Object.entries(resource))
  .filter(([name]) => name.endsWith("Operations"))
  .flatMap(([, group]) => Object.values<Operation>(group as unknown as Record<string, Operation>));

type GroupsOf<Resource> = Resource extends unknown
  ? { [Name in keyof Resource]: Name extends `${string}Operations` ? Resource[Name] : never }[keyof Resource]
  : never;
type OperationsOf<Group> = Group extends unknown ? Group[keyof Group] : never;
type AnyOperation = Extract<OperationsOf<GroupsOf<(typeof RESOURCES)[keyof typeof RESOURCES]>>, Operation>;

/** The operations by their address, for callers: "POST /api/decks". */
export type Api = { readonly [O in AnyOperation as AddressOf<O>]: O };
