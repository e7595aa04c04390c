// The simulated lives of src/model/risk, written again in plain JavaScript to compare the speed: the same draws, pay,
// exams, searches, costs, loans by income, taxes, net present values and positions. Only what the two routes of
// examples/lives.rs hold: one program without a job beside it, exams, work; a single filer without dependants.

/** An amount below this is nothing, as in src/model/results.rs. */
const NOTHING = 1e-6;
const GRACE = 6;
const SEED = { high: 0x48494d20, low: 0x50617468 };
const GROWTH_SPREAD = 0.005;
const [STANDING, GROWTH, FINISHING, , ATTEMPTS, SEARCH] = [0, 1, 2, 3, 4, 5];

/** The product of two 64-bit numbers in halves; the low half of it is left in `low`. */
let low = 0;
function times(aHigh, aLow, bHigh, bLow) {
  const a0 = aLow & 0xffff, a1 = aLow >>> 16, b0 = bLow & 0xffff, b1 = bLow >>> 16;
  const p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0;
  const middle = (p00 >>> 16) + (p01 & 0xffff) + (p10 & 0xffff);
  low = ((middle << 16) | (p00 & 0xffff)) >>> 0;
  const carried = a1 * b1 + (p01 >>> 16) + (p10 >>> 16) + (middle >>> 16);
  return (carried + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) >>> 0;
}

/** Uniform between 0 and 1: SplitMix64 read at the index of life, quantity and count (src/model/draws.rs). */
function uniform(life, quantity, nth) {
  let high = times(life, ((quantity << 24) | nth) + 1, 0x9e3779b9, 0x7f4a7c15);
  let bits = low + SEED.low;
  high = (high + SEED.high + (bits > 0xffffffff ? 1 : 0)) >>> 0;
  bits >>>= 0;
  high = times((high ^ (high >>> 30)) >>> 0, (bits ^ ((bits >>> 30) | (high << 2))) >>> 0, 0xbf58476d, 0x1ce4e5b9);
  bits = low;
  high = times((high ^ (high >>> 27)) >>> 0, (bits ^ ((bits >>> 27) | (high << 5))) >>> 0, 0x94d049bb, 0x133111eb);
  bits = low;
  const mixedHigh = (high ^ (high >>> 31)) >>> 0, mixedLow = (bits ^ ((bits >>> 31) | (high << 1))) >>> 0;
  return (mixedHigh * 0x100000 + (mixedLow >>> 12) + 0.5) / 2 ** 52;
}

function normal(life, quantity) {
  for (let nth = 0; nth < 32; nth++) {
    const x = 2 * uniform(life, quantity, 2 * nth) - 1;
    const y = 2 * uniform(life, quantity, 2 * nth + 1) - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
  return 0;
}

/** Failures before the first success, where each trial fails with the chance `fail`. */
function failures(life, quantity, nth, fail) {
  const luck = uniform(life, quantity, nth);
  let count = 0;
  for (let still = fail; luck < still; still *= fail) count++;
  return count;
}

/** Straight lines through points (x, y) in rising order, flat before the first; past the last flat or with the last slope. */
function lines(points, flat) {
  const last = points.length - 1;
  const xs = Float64Array.from(points, ([x]) => x);
  const ys = Float64Array.from(points, ([, y]) => y);
  const slopes = xs.map((x, at) => (at < last ? (ys[at + 1] - ys[at]) / (xs[at + 1] - x) : 0));
  if (!flat) slopes[last] = slopes[last - 1];
  let near = 0;
  return (x) => {
    while (near > 0 && x <= xs[near]) near--;
    while (near < last && x > xs[near + 1]) near++;
    return x <= xs[0] ? ys[0] : ys[near] + slopes[near] * (x - xs[near]);
  };
}

function taxation(given, rules, scenario) {
  const ofBrackets = (taxable) => {
    let [tax, from] = [0, 0];
    for (const [upTo, rate] of given.brackets) {
      if (taxable <= from) break;
      tax += (Math.min(taxable, upTo ?? Infinity) - from) * rate;
      from = upTo;
    }
    return tax;
  };
  const state = lines([[0, 0], ...given.state_tax], false);
  const others = (pay) =>
    rules.social_security_rate * Math.min(pay, rules.social_security_wage_base) + rules.medicare_rate * pay +
    rules.medicare_surcharge_rate * Math.max(pay - rules.medicare_surcharge_from_single, 0) +
    (given.state_tax.length ? state(pay) : 0);
  const phaseOut = (income, from, to) => Math.min(1, Math.max(0, (to - income) / (to - from)));
  const deduction = (interest, income) => Math.min(interest, rules.loan_interest_deduction_cap) *
    phaseOut(income, rules.loan_interest_phaseout_from_single, rules.loan_interest_phaseout_to_single);
  const federal = (income, interest, [againstTax, paidOut]) => {
    const owed = ofBrackets(income - deduction(interest, income) - given.standard_deduction);
    const share = phaseOut(income, rules.education_credit_phaseout_from_single, rules.education_credit_phaseout_to_single);
    return owed - Math.min(owed, againstTax * share) - paidOut * share;
  };
  // Where there is no more to a year than pay and interest, tax is read from lines: it is straight between these.
  const bends = [0, given.standard_deduction, ...given.brackets.flatMap(([upTo]) => (upTo ? [upTo + given.standard_deduction] : [])),
    rules.social_security_wage_base, rules.medicare_surcharge_from_single, ...given.state_tax.map(([pay]) => pay), 1e7];
  const through = (tax) => lines([...new Set(bends)].toSorted((a, b) => a - b).map((pay) => [pay, tax(pay)]), false);
  const [federalLine, othersLine] = [through((pay) => federal(pay, 0, [0, 0])), through(others)];
  if (!scenario.taxes) return () => 0;
  return (pay, interest, forgiven, credit) => {
    if (credit || forgiven > 0) return federal(pay + forgiven, interest, credit ?? [0, 0]) + othersLine(pay);
    return federalLine(interest > 0 ? pay - deduction(interest, pay) : pay) + othersLine(pay);
  };
}

/** What follows from studying so many months, the same for all lives: costs, credits, what is borrowed. */
function studied(months, { scenario, study, years, rules, real, rate }) {
  const none = () => new Float64Array(years);
  const [cost, received, owed, credits] = [none(), none(), none(), []];
  const { person, economy } = scenario;
  const borrowed = study.borrow / 12;
  const repaidFrom = months + GRACE;
  const worthAt = (at) => {
    const so = Math.min(months, at);
    return borrowed * (so + (1 - study.subsidised) * rate * ((so * (at + at - so + 1)) / 2));
  };
  let aotcLeft = rules.aotc_years - person.aotc_years_used;
  for (let year = 0; year < years; year++) {
    const part = Math.max(0, Math.min(12, months - 12 * year)) / 12;
    const tuition = study.tuition_fees * (1 + economy.tuition_growth) ** year;
    const bill = tuition + study.books;
    const applied = Math.min(study.grants, bill);
    cost[year] = part * (bill + study.other - (scenario.refund_surplus_grants ? study.grants : applied));
    for (let month = 12 * year; month < Math.min(months, 12 * year + 12); month++) received[year] += borrowed * (1 - scenario.loan.fee) * real[month];
    const end = 12 * year + 12;
    if (end <= repaidFrom && end < 12 * years) owed[year] = worthAt(end) * real[end - 1];
    if (part === 0 || person.claimed_as_dependant) continue;
    if (study.half_time_or_more && aotcLeft-- > 0) {
      const base = Math.max(0, part * (bill - applied));
      const credit = rules.aotc_full_rate * Math.min(base, rules.aotc_full_part) +
        rules.aotc_quarter_rate * Math.min(Math.max(base - rules.aotc_full_part, 0), rules.aotc_quarter_part);
      const share = person.age + year >= rules.aotc_refund_from_age ? rules.aotc_refundable_share : 0;
      credits[year] = [credit * (1 - share), credit * share];
    } else {
      credits[year] = [rules.llc_rate * Math.min(Math.max(0, part * (tuition - applied)), rules.llc_most_costs), 0];
    }
  }
  return { months, cost, received, owed, credits, repaidFrom, balance: worthAt(repaidFrom) };
}

/** The month's payment by last year's income, nominal. */
function paymentDue(income, rules) {
  const cents = Math.floor(income * 100 + 1e-9 + 0.5) / 100;
  const above = cents - rules.rap_lowest_income;
  const yearly = above > 0 ? cents * Math.min(Math.ceil(above / rules.rap_band) * rules.rap_step, rules.rap_highest_rate) : rules.rap_lowest_base;
  return Math.max(yearly / 12, rules.rap_floor);
}

function prepare({ scenario, ...given }, rules) {
  const [study, exam, work] = scenario.legs;
  const { person, baseline, loan, economy } = scenario;
  const fits = scenario.legs.length === 3 && study.kind === "study" && exam.kind === "credential" && work.kind === "work" &&
    study.level !== "master" && !study.while_working && !study.employer_help && baseline.kind === "occupation" && scenario.pay_basis.kind === "occupation" &&
    scenario.placement === 1 && person.filing === "single" && !person.dependants && (!study.borrow || loan.plan.kind === "rap") &&
    baseline.soc !== work.soc && !loan.plan.public_service && [baseline, work].every(({ soc, slice }) => !person.experience[soc] && slice[0] === 0 && slice[1] === 1);
  if (!fits) throw new Error(`${given.name}: holds something that this simulation does not`);
  const years = person.stop_work_age - person.age;
  const monthlyInflation = (1 + economy.inflation) ** (1 / 12);
  const real = Float64Array.from({ length: 12 * years + 1 }, (_, month) => monthlyInflation ** -(month + 1));
  const rate = loan.rate / 12;
  const shared = { scenario, study, years, rules, real, rate };
  const curve = ({ wages: { p10, p25, p50, p75, p90 } }) => lines([[0.1, p10], [0.25, p25], [0.5, p50], [0.75, p75], [0.9, p90]], true);
  return {
    scenario, rules, study, exam, years, real, rate,
    toTypical: 12 * scenario.pay_basis.years_to_typical,
    jobs: { baseline: curve(baseline), role: curve(work) },
    finished: studied(study.months, shared),
    dropped: studied(Math.floor(study.drop_share * study.months + 1e-9 + 0.5), shared),
    tax: taxation(given, rules, scenario),
    prices: Float64Array.from({ length: years }, (_, year) => (1 + economy.inflation) ** year),
    discount: Float64Array.from({ length: years }, (_, year) => (1 + economy.discount_rate) ** -(year + 1)),
  };
}

/** Simulates so many lives of one of the cases that examples/lives.rs prints: npv by life, positions by year and life. */
export function simulate(given, rules, lives) {
  const { scenario, study, exam, years, real, rate, toTypical, jobs, finished, dropped, tax, prices, discount } = prepare(given, rules);
  const months = 12 * years;
  const [npv, positions] = [new Float64Array(lives), new Float64Array(lives * years)];
  const none = () => new Float64Array(years);
  const [growth, gross, without, costs, flow, owed, interest, forgiven] = [none(), none(), none(), none(), none(), none(), none(), none()];
  /** What the first months in a job pay together, by their number, as long as pay rises; then what each further one pays. */
  const sums = new Float64Array(toTypical + 1);
  let settled = 0;
  const become = (pay, standing, step) => {
    let rank = standing * standing, sum = 0;
    for (let month = 0; month < toTypical; month++, rank *= step) {
      sums[month] = sum;
      sum += pay(rank);
    }
    sums[toTypical] = sum;
    settled = pay(standing);
  };
  const paidIn = (worked) => (worked <= toTypical ? sums[worked] : sums[toTypical] + settled * (worked - toTypical));
  /** Adds the pay of a job that is held from month `start` on. */
  const work = (into, start) => {
    let before = 0;
    for (let year = Math.floor(start / 12); year < years; year++) {
      const paid = paidIn(12 * year + 12 - start);
      into[year] += ((paid - before) / 12) * growth[year];
      before = paid;
    }
  };
  const repay = ({ balance, repaidFrom }) => {
    let owing = balance, payments = 0;
    for (let year = Math.floor(repaidFrom / 12); year < years && owing > 0; year++) {
      const counted = Math.max(year - 1, 0);
      const due = paymentDue(gross[counted] * prices[counted], rules);
      for (let month = Math.max(repaidFrom, 12 * year); month < 12 * year + 12 && owing > 0; month++) {
        const accrued = owing * rate;
        const paid = Math.min(due, owing + accrued);
        const ofInterest = Math.min(paid, accrued);
        const lowered = paid - ofInterest;
        owing = paid >= owing + accrued ? 0 : Math.max(owing - lowered, 0);
        if (lowered < rules.rap_principal_match) owing -= Math.min(Math.max(Math.min(rules.rap_principal_match, paid) - lowered, 0), owing);
        if (owing < 1e-9) owing = 0;
        flow[year] -= paid * real[month];
        interest[year] += ofInterest * real[month];
        if (++payments >= rules.rap_payments && owing > 0) {
          forgiven[year] += owing * real[month];
          owing = 0;
        }
      }
      if (year < years - 1) owed[year] += owing * real[12 * year + 11];
    }
    // Nothing is owed past the horizon.
    flow[years - 1] -= owing * real[months - 1];
  };

  for (let life = 0; life < lives; life++) {
    const standing = uniform(life, STANDING, 0);
    const rise = 1 + scenario.economy.real_wage_growth + GROWTH_SPREAD * normal(life, GROWTH);
    for (let year = 0, level = 1; year < years; year++, level *= rise) growth[year] = level;
    const step = standing ** (-1 / toTypical);
    become(jobs.baseline, standing, step);
    without.fill(0);
    work(without, 0);

    const finishes = uniform(life, FINISHING, 0) < study.completion;
    const program = finishes ? finished : dropped;
    costs.set(program.cost);
    gross.fill(0);
    let start = program.months;
    if (finishes) {
      const attempts = 1 + failures(life, ATTEMPTS, 0, 1 - exam.pass_rate);
      for (let attempt = 0; attempt < attempts; attempt++) costs[Math.floor((start + attempt * exam.retake_wait_months) / 12)] += exam.fee;
      start += exam.wait_months + (attempts - 1) * exam.retake_wait_months;
      for (let year = Math.floor(start / 12) + 1; year < years; year++) costs[year] += exam.upkeep / 2;
      const mean = scenario.person.search_months;
      start = Math.min(start + failures(life, SEARCH, 0, mean / (1 + mean)), months);
      become(jobs.role, standing, step);
    }
    for (let year = 0; 12 * year < start && year < years; year++) gross[year] += study.study_earnings * (Math.min(12, start - 12 * year) / 12) * growth[year];
    work(gross, start);

    flow.set(program.received);
    owed.set(program.owed);
    interest.fill(0);
    forgiven.fill(0);
    if (study.borrow > 0) repay(program);

    let value = 0, sum = 0;
    for (let year = 0; year < years; year++) {
      const takeHome = gross[year] - tax(gross[year], interest[year], forgiven[year], program.credits[year]);
      const added = takeHome - (without[year] - tax(without[year], 0, 0, undefined)) - costs[year] + flow[year];
      value += added * discount[year];
      sum += added;
      positions[year * lives + life] = sum - owed[year];
    }
    npv[life] = value;
  }
  return { npv, positions };
}

/** 10, 50 and 90 % of what is sorted. */
function band(values) {
  const sorted = values.toSorted();
  return [10, 50, 90].map((percent) => sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]);
}

export function summary({ npv, positions }) {
  const lives = npv.length;
  const years = Array.from({ length: positions.length / lives }, (_, year) => positions.subarray(year * lives, (year + 1) * lives));
  const share = (values, holds) => values.reduce((count, value) => count + (holds(value) ? 1 : 0), 0) / lives;
  return { band: band(npv), positions: years.map(band), ahead: share(npv, (value) => value > NOTHING), neverEven: share(years.at(-1), (value) => value < -NOTHING) };
}
