export const sessionWords = {
  title: "Where you’re signed in",
  unknownDevice: "Unknown device",
  thisDevice: "This device",
  seen: (day: string) => `Last used ${day}`,
  since: (day: string) => `signed in ${day}`,
  end: "Sign out",
  endOf: (device: string) => `Sign out ${device}`,
  endOthers: "Sign out everywhere else",
  passwordTitle: "Password",
  newPassword: "New password",
  changePassword: "Change password",
  passwordChanged: "Password changed. You’ve been signed out everywhere else.",
} as const;
