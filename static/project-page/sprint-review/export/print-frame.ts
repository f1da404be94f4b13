/** Prints the frame; false when the browser did not begin to, as in a frame that may not open a dialogue. */
export function printFrame(): boolean {
  let hasBegun = false;
  const begin = (): void => {
    hasBegun = true;
  };
  window.addEventListener('beforeprint', begin);
  try {
    window.print();
  } finally {
    window.removeEventListener('beforeprint', begin);
  }
  return hasBegun;
}
