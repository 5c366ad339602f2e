/** The ids of examples. Tests send the same examples with ids of things that are there in their place. */
export const EXAMPLE = {
  /** An id that the client makes: a new one for each request. */
  newId: "01990a7c-5e1f-7c3a-9d42-6b1f0c8e2a57",
  deckId: "01990a70-11c2-7d05-8a6e-2f4b9c0d7e31",
  revision: "b3f0a1c29d47e658",
  cardId: "goroku-nihon-university-institution-forward",
  attemptId: "01990a71-7b40-7f16-b3c8-90d2e5a4f68c",
  viewId: "q7",
  reviewId: "01990a72-02ad-7e4b-8f59-c71d3a6b0e94",
  factId: "goroku-nihon-university",
  flagId: "01990a73-c6f8-7a21-9b07-e48d5f12c3a0",
  courseId: "01990a74-30e9-7b58-a2d4-17f6c8b905de",
  joinCode: "K7MQ-3TXP",
  assignmentId: "01990a75-8f13-7c90-bd6e-5a02e7c41f3b",
  userId: "01990a76-d45a-7e67-8c19-f3b07a92d5e8",
  authenticatorSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
  code: "492039",
  password: "a long enough password",
  confirmToken: "c2VjcmV0LWluLWEtbGluay10by1jb25maXJt",
  resetToken: "c2VjcmV0LWluLWEtbGluay10by1yZXNldA",
  sessionId: "01990a77-6c2d-7a10-8e35-b4f19d03c7a6",
  passkeyId: "01990a78-2b9e-7d43-a6f1-0c85e7b3d294",
  /** What a browser gives of a passkey that it has made, and of one that has signed; shortened. */
  credentialId: "aWQtb2YtYS1wYXNza2V5",
  passkeyMade: "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0",
  passkeyAttested: "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YQ",
  passkeySigned: "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0",
  passkeyData: "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAQ",
  passkeySignature: "MEUCIQDsaWdubmVkLWJ5LWEtcGFzc2tleQ",
  sourceId: "harbour-gazette-bridges",
  entityId: "harbour-office",
  sharedSourceId: "ukrinform-goroku",
  name: "u_01990a76.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0",
} as const;

/** A seminar that is not over for a long time. */
export const FAR_AHEAD = "2099-01-15T14:00:00.000Z";

/** A number in texts that have to differ from request to request. */
export const EXAMPLE_NUMBER = "4711";
