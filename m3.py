def fn(y):
            f'y:{yield y*2}'

