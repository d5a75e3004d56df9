/** Whether the sixth digit of a 団体コード, the check digit, is right (weights 6 to 2, modulo 11). */
export function isCheckedCode(code: string): boolean {
  const sum = [...code.slice(0, 5)].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return (11 - (sum % 11)) % 10 === Number(code[5]);
}
