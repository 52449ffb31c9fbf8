// In: relative paths and texts. Out: a folder that holds them, removed at the end of the test.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

class small_folder {
public:
    small_folder() {
        std::string name = (std::filesystem::temp_directory_path() / "tensorferry-XXXXXX").string();
        root_ = ::mkdtemp(name.data());
    }
    small_folder(const small_folder&) = delete;
    small_folder& operator=(const small_folder&) = delete;
    ~small_folder() { std::filesystem::remove_all(root_); }

    const std::filesystem::path& root() const { return root_; }

    std::filesystem::path add(const std::filesystem::path& relative, const std::string& text = {}) const {
        const std::filesystem::path path = root_ / relative;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

private:
    std::filesystem::path root_;
};
