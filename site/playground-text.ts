/** What stands below the playground: how to read it, and what to try. */
export const playgroundText = `
<h2>How to read it</h2>
<p>The points on the right are to be learned. Those of the training data show the network what is wanted; the test data,
which you can switch on, tell whether it has understood. The network takes in the features at the left of the drawing.
Each square shows what a neuron makes of the whole plane: one colour where its output is low, the other where it is
high. Lines are weights, wide where they are large, dashed where they are negative; the dot at a square’s corner is its
bias, hollow where it is negative. Click a feature to take it in or to leave it out. Point at a square to see it large;
click a line or a dot to change its number, even while the network trains.</p>
<h2>What to try</h2>
<ul>
<li>Take the hidden layers away, and learn the circle from x₁² and x₂² alone. Then learn XOR from the one feature that
does it. A good feature makes a hard problem straight.</li>
<li>Give the network x₁ and x₂ only, and one hidden layer. Find the fewest neurons that can close a ring around the
middle of the circle, and watch in their squares which line each of them draws.</li>
<li>Turn the noise up to 50, train on a tenth of the points, and let two layers of eight neurons run for a while. The
training loss goes down. Look where the test loss goes.</li>
<li>Under “More settings”, let all weights start at zero. After an epoch, look which numbers have moved.</li>
<li>Put a second network beside the first, with another optimiser or another rate, and let the two race.</li>
</ul>
`;
