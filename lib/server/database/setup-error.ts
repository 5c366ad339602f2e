/**
 * Something about this machine or its settings that whoever starts Colloquy can mend: the message says what to do.
 * Commands print it without a stack and end with exit code 1.
 */
export class SetupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SetupError";
  }
}
