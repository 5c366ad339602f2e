export const timeZoneWords = {
  label: "Time zone",
  ofDevice: (zone: string) => `Use this device’s time zone (${zone})`,
} as const;
