// In: a statement before a loss is computed. Out: whether it only prepares data, so that no gradient flows through it.
#pragma once

#include "src/training/step.hpp"

namespace tensorferry {

class data_statements {
public:
    // `data` are names that hold data to begin with: what the loops around go through.
    data_statements(const step_surroundings& file, name_set data) : file_(file), data_(std::move(data)) {}

    // True for `x = x.to(device)` and `x, y = batch`, whose names are data from then on.
    bool takes(grammar::node_id statement);
    const name_set& names() const { return data_; }

private:
    bool is_data(grammar::node_id expression) const;
    bool of_tensor(grammar::node_id attribute) const;
    bool is_settled(grammar::node_id expression) const;
    bool all(std::span<const grammar::node_id> expressions) const;

    const step_surroundings& file_;
    name_set data_;
};

}  // namespace tensorferry
