export const timeZoneWords = {
  label: "Time zone",
  unknown: "Choose a place such as Asia/Tokyo.",
  ofDevice: (zone: string) => `Use this device’s: ${zone}`,
} as const;
