/** Puts the numbers in an order of chance (Fisher & Yates). */
export function shuffle(numbers: number[], random: () => number): void {
  for (let i = numbers.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const a = numbers[i] ?? 0;
    numbers[i] = numbers[j] ?? 0;
    numbers[j] = a;
  }
}
