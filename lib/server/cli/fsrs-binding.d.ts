/**
 * What we use of @open-spaced-repetition/binding 0.5. Its native code exists for some platforms only, so that it is
 * loaded when a fit is asked for, and the app runs without it.
 */
declare module "@open-spaced-repetition/binding" {
  export class FSRSBindingReview {
    constructor(rating: number, deltaT: number);
  }
  export class FSRSBindingItem {
    constructor(reviews: FSRSBindingReview[]);
  }
  export function computeParameters(
    items: FSRSBindingItem[],
    options: { readonly enableShortTerm: boolean; readonly numRelearningSteps?: number },
  ): Promise<number[]>;
}
